package uk.co.pharmacyiq.controlled.destroying;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.controlled.SectionId;
import uk.co.pharmacyiq.controlled.destroying.Destruction.Gone;
import uk.co.pharmacyiq.controlled.destroying.QuarantinedStock.Lot;
import uk.co.pharmacyiq.controlled.destroying.QuarantinedStock.Portion;
import uk.co.pharmacyiq.controlled.destroying.QuarantinedStock.Waiting;
import uk.co.pharmacyiq.kernel.GphcNumber;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Work;

/** What must be true before anything is destroyed (CD-30). */
@Component
class DestructionRules {

    private final WitnessStore witnesses;
    private final ExemptionStore exemptions;
    private final PeopleNames.Registrations registrations;
    private final ObjectProvider<Doubts> doubts;

    DestructionRules(
            WitnessStore witnesses,
            ExemptionStore exemptions,
            PeopleNames.Registrations registrations,
            ObjectProvider<Doubts> doubts) {
        this.witnesses = witnesses;
        this.exemptions = exemptions;
        this.registrations = registrations;
        this.doubts = doubts;
    }

    /** Who destroys, in whose presence and under which exemption. */
    record Allowed(String name, String registration, Witness witness, Exemption exemption) {}

    Outcome<Allowed> may(Work work, Actor.Person actor, PremisesId premises, UUID chosen) {
        var witness = witnesses.find(work, premises, chosen);
        if (witness.isEmpty()) {
            return refused(DestructionRefusal.Plain.WITNESS_UNKNOWN);
        }
        if (!witness.get().holdsOn(work.today())) {
            return refused(DestructionRefusal.Plain.WITNESS_NOT_AUTHORISED);
        }
        var name = actor.displayName();
        var number =
                registrations.live(work, work.person()).map(GphcNumber::digits).orElse("");
        if (witness.get().is(work.person(), name, number) || sameRegistration(work, witness.get(), number)) {
            return refused(DestructionRefusal.Plain.WITNESS_DESTROYS);
        }
        return exemptions
                .holding(work, premises, work.today())
                .map(exemption -> done(new Allowed(name, number, witness.get(), exemption)))
                .orElseGet(() -> refused(DestructionRefusal.Plain.NO_EXEMPTION));
    }

    /** A witness who is linked to a member of staff is also known by that person's own number. */
    private boolean sameRegistration(Work work, Witness witness, String number) {
        return !number.isEmpty()
                && witness.person()
                        .flatMap(person -> registrations.live(work, person))
                        .map(GphcNumber::digits)
                        .filter(number::equals)
                        .isPresent();
    }

    /** What is destroyed, as the certificate names it: never more than lies in quarantine. */
    static Outcome<List<Gone>> lots(List<Waiting> waiting, List<Portion> portions) {
        Map<Lot, Waiting> there = waiting.stream().collect(Collectors.toMap(Waiting::lot, Function.identity()));
        Map<Lot, Quantity> asked = new HashMap<>();
        int line = 0;
        for (var portion : portions) {
            var lot = Optional.ofNullable(there.get(portion.lot()));
            var sum = asked.merge(portion.lot(), portion.quantity(), Quantity::plus);
            var held = lot.map(Waiting::quantity).orElse(Quantity.ZERO);
            if (sum.compareTo(held) > 0) {
                return refused(new DestructionRefusal.MoreThanThere(line, held));
            }
            line++;
        }
        return done(waiting.stream()
                .flatMap(each -> Optional.ofNullable(asked.get(each.lot())).stream()
                        .filter(quantity -> !quantity.isZero())
                        .map(quantity -> gone(each, quantity)))
                .toList());
    }

    private static Gone gone(Waiting from, Quantity quantity) {
        return new Gone(from.name(), from.lot().batch(), from.lot().expiry(), quantity, from.unit());
    }

    boolean inDoubt(Work work, SectionId section) {
        return doubts.stream().anyMatch(each -> each.open(work, section));
    }
}
