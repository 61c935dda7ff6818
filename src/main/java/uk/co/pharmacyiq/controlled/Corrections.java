package uk.co.pharmacyiq.controlled;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.controlled.Register.Correction;
import uk.co.pharmacyiq.controlled.Register.Entered;
import uk.co.pharmacyiq.controlled.SectionStore.Last;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Makes wrong entries good: a dated footnote beneath, and a line where the balance was wrong (regulation 20(c), CD-12). */
@Component
class Corrections {

    private final SectionStore sections;
    private final HeadStore heads;
    private final PageStore pages;
    private final FootnoteStore footnotes;
    private final Pen pen;

    Corrections(SectionStore sections, HeadStore heads, PageStore pages, FootnoteStore footnotes, Pen pen) {
        this.sections = sections;
        this.heads = heads;
        this.pages = pages;
        this.footnotes = footnotes;
        this.pen = pen;
    }

    Outcome<Entered> correct(Work work, PremisesId premises, SectionId id, long number, Correction correction) {
        var no = pen.refuses(work, premises);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (correction.reason().isBlank()) {
            return refused(new RegisterRefusal.Missing("reason", "Say what was wrong and how the entry should read."));
        }
        var section = heads.find(work, premises, id);
        if (section.isEmpty()) {
            return refused(RegisterRefusal.Plain.SECTION_UNKNOWN);
        }
        var last = sections.hold(work, id);
        var wrong = pages.entries(work, id, number, number);
        if (wrong.isEmpty()) {
            return refused(RegisterRefusal.Plain.ENTRY_UNKNOWN);
        }
        return last.balance().add(correction.difference()).signum() < 0
                ? refused(RegisterRefusal.Plain.BELOW_ZERO_AFTER)
                : done(note(work, id, wrong.getFirst(), correction, last));
    }

    Outcome<List<Entered>> takeBack(Work work, PremisesId premises, UUID takenBack, UUID movement, String reason) {
        var all = new ArrayList<Entered>();
        for (var spot : pages.ofMovement(work, takenBack)) {
            sections.hold(work, spot.section());
            if (footnotes.correctedBy(work, spot.section(), spot.number()).signum() != 0) {
                return refused(RegisterRefusal.Plain.CORRECTED_SINCE);
            }
            var wrong = pages.entries(work, spot.section(), spot.number(), spot.number())
                    .getFirst();
            var correction = new Correction(reason, wrong.change().negate(), Optional.of(movement));
            switch (correct(work, premises, spot.section(), spot.number(), correction)) {
                case Done<Entered>(var entered) -> all.add(entered);
                case Refused<Entered>(var no) -> {
                    return refused(no);
                }
            }
        }
        return done(List.copyOf(all));
    }

    private Entered note(Work work, SectionId id, Entry wrong, Correction correction, Last last) {
        var signed = pen.signed(work).noting(correction.reason());
        work.note("footnote", correction.reason());
        if (correction.difference().signum() == 0) {
            footnotes.note(work, id, wrong.number(), Optional.empty(), signed.text());
            return new Entered(id, wrong.number(), last.balance(), false);
        }
        var entered = pen.write(work, Draft.correcting(work, id, last, wrong, correction), signed, last);
        footnotes.note(work, id, wrong.number(), Optional.of(entered.number()), signed.text());
        return entered;
    }
}
