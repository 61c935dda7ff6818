package uk.co.pharmacyiq.governance.rights.copy;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.rights.CheckIdentity;
import uk.co.pharmacyiq.governance.rights.RightsDesk;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Handled;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Taking;
import uk.co.pharmacyiq.governance.rights.RightsRequest;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.governance.rights.Step;
import uk.co.pharmacyiq.governance.rights.StepTaken;
import uk.co.pharmacyiq.governance.rights.Subjects;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Releases a copy, and hands the file out: the one that was approved, to the byte, or none. It costs nothing (DP-04). */
@Service
public class ReleaseCopy {

    private static final Action<Handled> RELEASE = RightsDesk.action(Step.COPY_RELEASED);
    private static final Action<CopyFile> READ =
            Action.looks("SUBJECT_COPY_READ", RightsDesk.PERMISSION, Action.Scope.PREMISES, CopyFile.class);

    private final UseCases useCases;
    private final RightsDesk desk;
    private final Subjects subjects;
    private final CopyStore copies;

    ReleaseCopy(UseCases useCases, RightsDesk desk, Subjects subjects, CopyStore copies) {
        this.useCases = useCases;
        this.desk = desk;
        this.subjects = subjects;
        this.copies = copies;
    }

    /**
     * Releases it.
     *
     * @param how in which way it goes to whom
     */
    public Outcome<Handled> release(Actor actor, Where where, String how) {
        return desk.take(actor, RELEASE, Step.COPY_RELEASED, where, (work, request) -> {
            var no = refusal(request, work.today());
            if (no.isPresent()) {
                return refused(no.get());
            }
            for (var form : CopyFile.Form.values()) {
                if (file(work, request, form) instanceof Outcome.Refused(var reason)) {
                    return refused(reason);
                }
            }
            return done(new Taking(request, Map.of("reason", how)));
        });
    }

    /** Hands the file out, to be looked at or given on; each time is on the record, with what the file is known by. */
    public Outcome<CopyFile> read(Actor actor, Where where, CopyFile.Form form) {
        return useCases.perform(
                actor,
                READ,
                RightsDesk.target(where),
                work -> desk.find(work, where)
                        .then(request -> subjects.of(work, request).then(_ -> file(work, request, form)))
                        .then(file -> {
                            work.fact("sha256-" + form.code(), file.digest());
                            return done(file);
                        }));
    }

    /** Why it must not be released today, whatever was approved before. */
    static Optional<CopyRefusal> refusal(RightsRequest request, LocalDate today) {
        var given = Opinion.of(request);
        if (given.isEmpty()) {
            return Optional.of(CopyRefusal.OPINION_NEEDED);
        }
        if (!given.get().isGood(today)) {
            return Optional.of(CopyRefusal.OPINION_TOO_OLD);
        }
        return request.identityConfirmed()
                .map(taken -> taken.word(CheckIdentity.ENDS))
                .filter(ends -> !ends.isEmpty() && LocalDate.parse(ends).isBefore(today))
                .map(_ -> CopyRefusal.EVIDENCE_EXPIRED);
    }

    private Outcome<CopyFile> file(Work work, RightsRequest request, CopyFile.Form form) {
        var approved = approved(request);
        var file = approved.flatMap(step -> copies.find(work, request.id(), step.event(), form));
        if (file.isEmpty()) {
            return refused(CopyRefusal.NO_COPY);
        }
        return file.get().digest().equals(approved.get().word(form.code()))
                ? done(file.get())
                : refused(CopyRefusal.COPY_DIFFERS);
    }

    /** The approval that holds: the last, unless it was taken up again since. */
    static Optional<StepTaken> approved(RightsRequest request) {
        return switch (request.state()) {
            case READY, RELEASED -> request.last(Step.APPROVED);
            case RECEIVED,
                    IDENTITY_AWAITED,
                    CLARIFICATION_AWAITED,
                    COLLECTING,
                    OPINION_AWAITED,
                    REDACTING,
                    REFUSED,
                    WITHDRAWN -> Optional.empty();
        };
    }
}
