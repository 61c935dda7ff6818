package uk.co.pharmacyiq.patients.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.export.AllowPatientExport;
import uk.co.pharmacyiq.patients.export.Removal;
import uk.co.pharmacyiq.patients.looking.RelationshipKind;
import uk.co.pharmacyiq.patients.looking.Relationships;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.patients.record.Why;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Patients of one pharmacy whose every field can be recognised, put there as their pharmacist would. */
public final class Ward {

    private static final Action<PatientId> SET_UP =
            Action.changes("TEST_SET_UP", "patients.register", Action.Scope.ANYWHERE, PatientId.class);

    private final ApplicationContext application;
    private final TestPharmacy pharmacy;

    public Ward(ApplicationContext application, TestPharmacy pharmacy) {
        this.application = application;
        this.pharmacy = pharmacy;
    }

    /** The first is an ordinary patient with every field filled. */
    public List<MarkedPatient> fill() {
        var all = new ArrayList<MarkedPatient>();
        var plain = new MarkedPatient.Words();
        all.add(admit(plain, everything(plain, "Zaq", "1958-03-02"), true));
        var hidden = new MarkedPatient.Words();
        var theirFacts = everything(hidden, "Hux", "1949-11-23");
        theirFacts.add(fact(FactKind.FLAG, Map.of("flag", "restricted-address")));
        all.add(admit(hidden, theirFacts, true));
        for (int i = 0; i < 2; i++) {
            var twin = new MarkedPatient.Words();
            var facts = everything(twin, "Twin", "1971-05-06");
            // Two numbers that differ would say that they are two people.
            facts.removeIf(fact -> all.size() == 3
                    && (fact.kind().single()
                            || fact.kind() == FactKind.NAME && fact.get("use").equals(Optional.of("previous"))));
            all.add(admit(twin, facts, true));
        }
        var colleague = new MarkedPatient.Words();
        var theirs = everything(colleague, "Staf", "1990-01-09");
        theirs.add(fact(
                FactKind.FLAG,
                Map.of(
                        "flag",
                        "staff",
                        "person",
                        pharmacy.person(Role.TECHNICIAN).toString())));
        all.add(admit(colleague, theirs, true));
        var stranger = new MarkedPatient.Words();
        all.add(admit(stranger, everything(stranger, "Wex", "2014-12-31"), false));
        return all;
    }

    private MarkedPatient admit(MarkedPatient.Words words, List<Fact> facts, boolean arrived) {
        var pharmacist = pharmacy.pharmacist();
        var id = perform(pharmacist, facts, arrived);
        return words.of(id);
    }

    private PatientId perform(Actor.Person pharmacist, List<Fact> facts, boolean arrived) {
        return TestPharmacy.done(application
                .getBean(UseCases.class)
                .perform(
                        pharmacist,
                        SET_UP,
                        Target.at(pharmacy.premises()),
                        work -> application
                                .getBean(Records.class)
                                .register(work, pharmacy.premises(), facts, Why.of("registered at the counter"))
                                .then(id -> {
                                    if (arrived) {
                                        application
                                                .getBean(Relationships.class)
                                                .note(
                                                        work,
                                                        id,
                                                        pharmacy.premises(),
                                                        RelationshipKind.ARRIVAL,
                                                        Instant.now().plus(Duration.ofHours(8)));
                                    }
                                    return Outcome.done(id);
                                })));
    }

    private static List<Fact> everything(MarkedPatient.Words words, String beginning, String born) {
        var facts = new ArrayList<Fact>();
        facts.add(fact(
                FactKind.NAME,
                Map.of(
                        "use",
                        "usual",
                        "title",
                        "Mr",
                        "given",
                        words.word("name.given", beginning),
                        "family",
                        words.word("name.family", beginning))));
        facts.add(fact(
                FactKind.NAME,
                Map.of("use", "previous", "given", words.word("name.given.2"), "family", words.word("name.family.2"))));
        facts.add(
                fact(FactKind.PERSONAL, Map.of("born", born, "sex", "male", "gender", words.word("personal.gender"))));
        facts.add(fact(
                FactKind.NHS_NUMBER, Map.of("number", words.nhsNumber("nhs-number.number"), "status", "verified")));
        facts.add(fact(
                FactKind.ADDRESS,
                Map.of(
                        "use",
                        "home",
                        "line1",
                        "12 " + words.word("address.line1"),
                        "line2",
                        words.word("address.line2"),
                        "town",
                        words.word("address.town"),
                        "postcode",
                        "LS1 4AP")));
        facts.add(fact(FactKind.CONTACT, Map.of("way", "mobile", "value", words.phone("contact.value"), "may", "yes")));
        facts.add(fact(
                FactKind.CONTACT,
                Map.of("way", "email", "value", words.word("contact.email") + "@example.org", "may", "no")));
        facts.add(fact(FactKind.PRACTICE, Map.of("ods", "B86012", "name", words.word("practice.name"))));
        facts.add(fact(
                FactKind.PROXY,
                Map.of(
                        "name",
                        words.word("proxy.name"),
                        "relation",
                        "other",
                        "ends",
                        "2031-01-01",
                        "evidence",
                        words.word("proxy.evidence"),
                        "phone",
                        words.phone("proxy.phone"))));
        facts.add(fact(FactKind.ERRAND, Map.of("text", words.word("errand.text"))));
        facts.addAll(clinical(words));
        return facts;
    }

    private static List<Fact> clinical(MarkedPatient.Words words) {
        return List.of(
                fact(
                        FactKind.ALLERGY,
                        Map.of(
                                "substance", words.word("allergy.substance"),
                                "type", "allergy",
                                "severity", "severe",
                                "certainty", "confirmed",
                                "reaction", words.word("allergy.reaction"))),
                fact(FactKind.CONDITION, Map.of("term", words.word("condition.term"))),
                fact(
                        FactKind.MEDICINE,
                        Map.of(
                                "name", words.word("medicine.name"),
                                "dose", words.word("medicine.dose"),
                                "source", "prescribed")),
                fact(FactKind.NOTE, Map.of("text", words.word("note.text"), "opinion", "no")));
    }

    private static Fact fact(FactKind kind, Map<String, String> fields) {
        return TestPharmacy.done(Fact.of(kind, new LinkedHashMap<>(fields)));
    }

    /** Somebody asked for lists of all of them, and a second person agreed. */
    public void letListsLeave(Role asker, int lists) {
        for (int i = 0; i < lists; i++) {
            application
                    .getBean(AllowPatientExport.class)
                    .ask(
                            pharmacy.as(asker),
                            new Removal.Wish(
                                    Removal.Purpose.AUDIT,
                                    "An audit",
                                    "The auditor",
                                    Optional.empty(),
                                    true,
                                    LocalDate.now().plusDays(3)));
            pharmacy.approveAll(Role.IG_LEAD);
        }
    }
}
