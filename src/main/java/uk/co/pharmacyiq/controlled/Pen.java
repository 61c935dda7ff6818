package uk.co.pharmacyiq.controlled;

import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.controlled.Register.Entered;
import uk.co.pharmacyiq.controlled.SectionStore.Last;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Writes a line of the register in the name of whoever is at work, and tells the record of it. */
@Component
class Pen {

    private final UseCases useCases;
    private final PeopleNames.Registrations registrations;
    private final EntryStore entries;

    Pen(UseCases useCases, PeopleNames.Registrations registrations, EntryStore entries) {
        this.useCases = useCases;
        this.registrations = registrations;
        this.entries = entries;
    }

    /** Why whoever is at work may not write: only a named person who has signed in may, and whose roles allow it (CD-13). */
    Optional<Refusal> refuses(Work work, PremisesId premises) {
        if (!(work.actor() instanceof Actor.Person person) || person.isService()) {
            return Optional.of(RegisterRefusal.Plain.INDIVIDUALS_ONLY);
        }
        return useCases.rights(person).holdsAt(Register.PERMISSION, premises)
                ? Optional.empty()
                : Optional.of(RegisterRefusal.Plain.MAY_NOT_ENTER);
    }

    /** Whether whoever is at work is a registered pharmacist. */
    boolean isPharmacist(Work work) {
        return useCases.rights(work.actor()).live().contains(Profession.PHARMACIST);
    }

    /** A signature: the name, and the number on the register of the General Pharmaceutical Council. */
    Written signed(Work work) {
        var number = registrations.live(work, work.person());
        return switch (work.actor()) {
            case Actor.Person person ->
                Written.by(person.displayName(), number.map(n -> n.digits()).orElse(""));
            case Actor.Operator _, Actor.Visitor _ -> throw new IllegalStateException("only a person signs");
        };
    }

    Entered write(Work work, Draft draft, Written written, Last last) {
        var text = written.text();
        var digest = draft.digest(text, last.digest());
        entries.add(work, draft, text, digest);
        work.fact(
                "register." + draft.section(),
                draft.number() + ":" + HexFormat.of().formatHex(digest));
        work.note(
                "entry." + draft.section(),
                draft.kind() + " " + draft.change().toPlainString() + ", balance "
                        + draft.balance().toPlainString());
        return new Entered(
                draft.section(),
                draft.number(),
                draft.balance(),
                draft.moments().late());
    }
}
