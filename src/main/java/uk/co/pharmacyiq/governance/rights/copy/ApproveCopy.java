package uk.co.pharmacyiq.governance.rights.copy;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.rights.RightsDesk;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Handled;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Taking;
import uk.co.pharmacyiq.governance.rights.RightsRequest;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.governance.rights.Step;
import uk.co.pharmacyiq.governance.rights.Subjects;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Work;

/** Approves a copy: makes the files, and puts on the record what they are known by. From then on they are what is released. */
@Service
public class ApproveCopy {

    private static final Action<Handled> APPROVE = RightsDesk.action(Step.APPROVED);
    private static final Action<Handled> REVISE = RightsDesk.action(Step.REVISED);

    private final RightsDesk desk;
    private final Subjects subjects;
    private final RedactionStore redactions;
    private final CopyMaker maker;
    private final CopyStore copies;

    ApproveCopy(RightsDesk desk, Subjects subjects, RedactionStore redactions, CopyMaker maker, CopyStore copies) {
        this.desk = desk;
        this.subjects = subjects;
        this.redactions = redactions;
        this.maker = maker;
        this.copies = copies;
    }

    public Outcome<Handled> approve(Actor actor, Where where) {
        return desk.take(actor, APPROVE, Step.APPROVED, where, this::approve);
    }

    /** Takes it up again; what was approved stays, and is not what is released. */
    public Outcome<Handled> revise(Actor actor, Where where, String why) {
        return desk.take(
                actor, REVISE, Step.REVISED, where, (_, request) -> done(new Taking(request, Map.of("reason", why))));
    }

    private Outcome<Taking> approve(Work work, RightsRequest request) {
        var withheld = redactions.of(work, request.id());
        return subjects.of(work, request)
                .then(subject -> refusal(work, request, subject, withheld)
                        .<Outcome<Taking>>map(Outcome::refused)
                        .orElseGet(() -> {
                            var words = new HashMap<String, String>();
                            for (var file : maker.make(work, request, subject, withheld)) {
                                copies.add(work, request.id(), file);
                                words.put(file.form().code(), file.digest());
                                work.fact("sha256-" + file.form().code(), file.digest());
                            }
                            return done(new Taking(request, words));
                        }));
    }

    private static Optional<CopyRefusal> refusal(
            Work work, RightsRequest request, Subjects.Subject subject, List<Redaction> withheld) {
        var given = Opinion.of(request);
        if (given.isEmpty()) {
            return Optional.of(CopyRefusal.OPINION_NEEDED);
        }
        if (!given.get().isGood(work.today())) {
            return Optional.of(CopyRefusal.OPINION_TOO_OLD);
        }
        var since = given.get().step().by().at();
        if (subject.history().stream()
                .anyMatch(entry -> entry.written().recordedAt().isAfter(since))) {
            return Optional.of(CopyRefusal.RECORD_GREW);
        }
        return switch (given.get().opinion().harm()) {
            case NONE -> Optional.empty();
            case PARTS ->
                withheld.stream().anyMatch(each -> each.stands() && each.reason() == WithheldReason.SERIOUS_HARM)
                        ? Optional.empty()
                        : Optional.of(CopyRefusal.HARM_NOT_WITHHELD);
            case ALL -> Optional.of(CopyRefusal.HARM_OF_ALL);
        };
    }
}
