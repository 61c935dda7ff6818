package uk.co.pharmacyiq.launcher.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.RecordFact;
import uk.co.pharmacyiq.patients.RegisterPatient;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.Why;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Actor;

/**
 * Registers made-up patients of an organisation, some at each of its premises, so that at the others a reason is asked for.
 * Among them are those that a demonstration needs: written down twice, a family, a child, a colleague, a restricted address.
 */
@Component
@Lazy
class Registering {

    private static final int TWICE = 3;

    private static final List<Map<String, String>> ALLERGIES = List.of(
            allergy("764146007", "Penicillin", "severe", "Anaphylaxis"),
            allergy("387458008", "Aspirin", "moderate", "Wheezing"),
            allergy("111088007", "Latex", "mild", "Rash"),
            allergy("387494007", "Codeine", "moderate", "Vomiting"));

    private static final List<Map<String, String>> CONDITIONS = List.of(
            Map.of("code", "195967001", "term", "Asthma"),
            Map.of("code", "38341003", "term", "High blood pressure (hypertension)"),
            Map.of("code", "44054006", "term", "Diabetes mellitus type 2"),
            Map.of("code", "49436004", "term", "Atrial fibrillation"));

    /** Which organisation they are of, counted from 0, and how many there are. */
    record Range(int organisation, int patients) {}

    private final RegisterPatient registerPatient;
    private final RecordFact recordFact;
    private final Enrolling enrolling;
    private final Clock clock;

    Registering(RegisterPatient registerPatient, RecordFact recordFact, Enrolling enrolling, Clock clock) {
        this.registerPatient = registerPatient;
        this.recordFact = recordFact;
        this.enrolling = enrolling;
        this.clock = clock;
    }

    void fill(Staffed organisation, Range range, Random random) {
        var today = LocalDate.ofInstant(clock.instant(), LondonTime.ZONE);
        var pharmacist = enrolling.actor(
                organisation.at(organisation.premises().getFirst().id(), Role.PHARMACIST));
        var colleague = enrolling.actor(
                organisation.at(organisation.premises().getFirst().id(), Role.TECHNICIAN));
        var people = people(range, colleague, today, random);
        for (int i = 0; i < people.size(); i++) {
            var premises = organisation
                    .premises()
                    .get(i % organisation.premises().size())
                    .id();
            var patient = register(pharmacist, premises, people.get(i));
            clinical(pharmacist, new RecordFact.Place(premises, patient), i, today);
        }
    }

    private static List<MadeUp> people(Range range, Actor.Person colleague, LocalDate today, Random random) {
        int first = range.organisation() * range.patients();
        var people = new ArrayList<MadeUp>();
        while (people.size() < range.patients() - TWICE - 5) {
            people.add(MadeUp.next(first + people.size(), today, random));
        }
        for (int i = 0; i < TWICE; i++) {
            people.add(people.get(i * 4).writtenAgain());
        }
        int next = first + people.size();
        var home = "8 Beacon Hill";
        people.add(MadeUp.of("Hester", "Greywethers", today.minusYears(41), "female", home, next++));
        people.add(MadeUp.of("Jago", "Greywethers", today.minusYears(9), "male", home, next++)
                .with(
                        FactKind.PROXY,
                        Map.of(
                                "name",
                                "Hester Greywethers",
                                "relation",
                                "parent",
                                "evidence",
                                "Birth certificate",
                                "ends",
                                today.plusYears(7).toString())));
        people.add(MadeUp.of("Tamsin", "Winterbourne", today.minusYears(33), "female", "5 Mill Lane", next++)
                .with(FactKind.FLAG, Map.of("flag", "restricted-address")));
        var name = colleague.displayName().split(" ", 2);
        people.add(MadeUp.of(name[0], name[1], today.minusYears(37), "unknown", "3 Church Walk", next++)
                .with(
                        FactKind.FLAG,
                        Map.of("flag", "staff", "person", colleague.id().toString())));
        people.add(MadeUp.of("Aldous", "Marlpit", today.minusYears(84), "male", "61 Quay Street", next)
                .with(FactKind.DEATH, Map.of("on", today.minusDays(40).toString(), "source", "Told by the surgery")));
        return people;
    }

    private PatientId register(Actor.Person actor, PremisesId premises, MadeUp person) {
        return Expected.done(registerPatient.register(actor, new RegisterPatient.Request(premises, person.facts())))
                .patient();
    }

    /** One in three is allergic to something, one in three to nothing, and of the rest nobody has asked. */
    private void clinical(Actor.Person actor, RecordFact.Place place, int number, LocalDate today) {
        switch (number % 3) {
            case 0 -> add(actor, place, MadeUp.fact(FactKind.ALLERGY, ALLERGIES.get(number / 3 % ALLERGIES.size())));
            case 1 ->
                add(
                        actor,
                        place,
                        MadeUp.fact(
                                FactKind.NO_KNOWN_ALLERGIES,
                                Map.of("asked", today.minusDays(number).toString())));
            default -> {}
        }
        if (number % 2 == 0) {
            add(actor, place, MadeUp.fact(FactKind.CONDITION, CONDITIONS.get(number / 2 % CONDITIONS.size())));
        }
    }

    private void add(Actor.Person actor, RecordFact.Place place, Fact fact) {
        Expected.done(
                recordFact.writeClinical(actor, place, new RecordFact.Writing.Add(fact), Why.of("Demonstration")));
    }

    private static Map<String, String> allergy(String code, String substance, String severity, String reaction) {
        return Map.of(
                "code",
                code,
                "substance",
                substance,
                "type",
                "allergy",
                "severity",
                severity,
                "certainty",
                "confirmed",
                "reaction",
                reaction);
    }
}
