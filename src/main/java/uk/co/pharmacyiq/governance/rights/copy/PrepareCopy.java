package uk.co.pharmacyiq.governance.rights.copy;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.rights.RightsDesk;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Handled;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Taking;
import uk.co.pharmacyiq.governance.rights.RightsRequest;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.governance.rights.Step;
import uk.co.pharmacyiq.governance.rights.Subjects;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Work;

/** Prepares a copy: collects the record, and withholds what somebody decides must not be in it (DP-06). */
@Service
public class PrepareCopy {

    private static final Action<Handled> COLLECT = RightsDesk.action(Step.COLLECTED);
    private static final Action<Handled> REDACT = RightsDesk.action(Step.REDACTED);
    private static final Action<Handled> UNREDACT = RightsDesk.action(Step.UNREDACTED);

    /**
     * What is to be withheld.
     *
     * @param field the name of the field; empty for the whole entry
     */
    public record Withhold(UUID entry, String field, WithheldReason reason, String words) {}

    private final RightsDesk desk;
    private final Subjects subjects;
    private final RedactionStore redactions;

    PrepareCopy(RightsDesk desk, Subjects subjects, RedactionStore redactions) {
        this.desk = desk;
        this.subjects = subjects;
        this.redactions = redactions;
    }

    /** Collects everything that is held: a reasonable and proportionate search, all of it in one record. */
    public Outcome<Handled> collect(Actor actor, Where where, String words) {
        return desk.take(
                actor,
                COLLECT,
                Step.COLLECTED,
                where,
                (work, request) -> subjects.of(work, request)
                        .then(subject -> done(new Taking(
                                request,
                                Map.of(
                                        "entries",
                                        Integer.toString(
                                                subject.record().entries().size()),
                                        "reason",
                                        words)))));
    }

    public Outcome<Handled> withhold(Actor actor, Where where, Withhold what) {
        return desk.take(actor, REDACT, Step.REDACTED, where, (work, request) -> withhold(work, request, what));
    }

    /** Shows it after all; that it was withheld for a time stays on the list. */
    public Outcome<Handled> show(Actor actor, Where where, UUID redaction) {
        return desk.take(
                actor,
                UNREDACT,
                Step.UNREDACTED,
                where,
                (work, request) -> redactions.undo(work, request.id(), redaction)
                        ? done(new Taking(request, Map.of("redaction", redaction.toString())))
                        : refused(CopyRefusal.REDACTION_UNKNOWN));
    }

    private Outcome<Taking> withhold(Work work, RightsRequest request, Withhold what) {
        return subjects.of(work, request).then(subject -> {
            var entry = subject.history().stream()
                    .filter(each -> each.id().equals(what.entry()))
                    .findFirst();
            if (entry.isEmpty()) {
                return refused(CopyRefusal.ENTRY_UNKNOWN);
            }
            if (!what.field().isEmpty() && !MaterialReader.fields(entry.get()).contains(what.field())) {
                return refused(CopyRefusal.FIELD_UNKNOWN);
            }
            var redaction = new Redaction(
                    TimeOrderedId.next(),
                    what.entry(),
                    what.field(),
                    what.reason(),
                    what.words(),
                    work.person(),
                    work.now(),
                    Optional.empty());
            return redactions.add(work, request.id(), redaction)
                    ? done(new Taking(
                            request,
                            Map.of(
                                    "entry", what.entry().toString(),
                                    "field", what.field(),
                                    "ground", what.reason().code(),
                                    "reason", what.words())))
                    : refused(CopyRefusal.WITHHELD_ALREADY);
        });
    }
}
