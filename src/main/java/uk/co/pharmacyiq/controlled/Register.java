package uk.co.pharmacyiq.controlled;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.controlled.SectionStore.Last;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/**
 * Makes entries in the controlled-drugs register, as part of work under way: what the work does to stock and what it enters
 * here commit together or not at all (CD-02). Nothing here changes or removes an entry.
 */
@Component
public class Register {

    /** What whoever writes the register must hold at its premises. */
    public static final String PERMISSION = "controlled.enter";

    /** An entry that was made: where it stands, and the balance after it. */
    public record Entered(SectionId section, long number, BigDecimal balance, boolean late) {}

    /**
     * What was wrong with an entry.
     *
     * @param reason how it should read, at most 1,000 characters
     * @param difference what it adds to the balance, below zero where it takes away; zero where only words were wrong
     * @param movement the movement of stock of the same work that the difference is the register's side of; must be there
     *     where there is a difference
     */
    public record Correction(String reason, BigDecimal difference, Optional<UUID> movement) {

        public Correction {
            if (difference.signum() != 0 && movement.isEmpty() || reason.length() > 1_000) {
                throw new IllegalArgumentException("a difference goes with a movement of stock");
            }
        }

        /** Of words alone. */
        public static Correction ofWords(String reason) {
            return new Correction(reason, BigDecimal.ZERO, Optional.empty());
        }
    }

    private final SectionStore sections;
    private final HeadStore heads;
    private final Pen pen;
    private final Corrections corrections;
    private final ApplicationEventPublisher events;

    Register(
            SectionStore sections,
            HeadStore heads,
            Pen pen,
            Corrections corrections,
            ApplicationEventPublisher events) {
        this.sections = sections;
        this.heads = heads;
        this.pen = pen;
        this.corrections = corrections;
        this.events = events;
    }

    /**
     * Enters that something was obtained, supplied, destroyed or counted at the beginning, in the section the medicine
     * belongs in, which is begun where there is none. Refuses what regulation 19 asks for and was not said, by field; what
     * would bring the balance below zero, unless a pharmacist gave a reason; and whoever may not write the register.
     */
    public Outcome<Entered> enter(Work work, Happening happening) {
        var no = pen.refuses(work, happening.premises());
        if (no.isPresent()) {
            return refused(no.get());
        }
        var missing = Demands.missing(happening.particulars());
        if (missing.isPresent()) {
            return refused(missing.get());
        }
        if (Demands.isPatientReturn(happening.particulars())) {
            return refused(RegisterRefusal.Plain.PATIENT_RETURN);
        }
        var id = sections.sectionOf(
                        work, happening.premises(), happening.medicine().vmp())
                .orElseGet(() -> sections.begin(work, happening.premises(), happening.medicine()));
        var last = sections.hold(work, id);
        var section = heads.find(work, happening.premises(), id).orElseThrow();
        if (!section.unit().equals(happening.medicine().unit())) {
            return refused(RegisterRefusal.Plain.UNIT_DIFFERS);
        }
        if (happening.particulars() instanceof Particulars.Opened && last.number() > 0) {
            return refused(RegisterRefusal.Plain.BEGUN_ALREADY);
        }
        return last.balance().add(happening.change()).signum() < 0
                ? despite(work, happening, section, last)
                : done(write(work, happening, section, last, false));
    }

    /**
     * Writes a dated, attributed footnote beneath an entry and, where the balance was wrong, a line that makes it good; the
     * entry itself stays as it is (CD-12). Moves no stock: whoever asks posts the movement in the same work, or goes through
     * {@link CorrectRegister}, which does.
     */
    public Outcome<Entered> correct(
            Work work, PremisesId premises, SectionId section, long number, Correction correction) {
        return corrections.correct(work, premises, section, number, correction);
    }

    /** The register's side of a movement that takes another back: every entry of that one is made good (CD-12). */
    public Outcome<List<Entered>> takeBack(
            Work work, PremisesId premises, UUID takenBack, UUID movement, String reason) {
        return corrections.takeBack(work, premises, takenBack, movement, reason);
    }

    private Outcome<Entered> despite(Work work, Happening happening, Section section, Last last) {
        var reason = happening.particulars() instanceof Particulars.Supplied supplied
                ? supplied.despiteBalance().filter(words -> !words.isBlank())
                : Optional.<String>empty();
        if (reason.isEmpty()) {
            return refused(new RegisterRefusal.BelowZero(last.balance(), section.unit()));
        }
        if (!pen.isPharmacist(work)) {
            return refused(RegisterRefusal.Plain.PHARMACIST_OVERRIDES);
        }
        var entered = write(work, happening, section, last, true);
        events.publishEvent(
                new BalanceOverridden(work, section, entered, entered.balance().negate(), reason.get()));
        return done(entered);
    }

    private Entered write(Work work, Happening happening, Section section, Last last, boolean overridden) {
        var draft = Draft.of(work, section.id(), last, happening, overridden);
        return pen.write(work, draft, pen.signed(work).saying(happening.particulars()), last);
    }
}
