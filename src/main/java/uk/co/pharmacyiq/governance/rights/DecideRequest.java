package uk.co.pharmacyiq.governance.rights;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Handled;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Taking;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Work;

/**
 * Decides a request: does what was asked, refuses it on a ground that the law gives, or notes that it was withdrawn. It is
 * always a person who decides, and their name stands beside it (DP-11).
 */
@Service
public class DecideRequest {

    private static final Action<Handled> ANSWER = RightsDesk.action(Step.ANSWERED);
    private static final Action<Handled> REFUSE = RightsDesk.action(Step.REFUSED);
    private static final Action<Handled> WITHDRAW = RightsDesk.action(Step.WITHDRAWN);

    /**
     * What was decided.
     *
     * @param purpose of an objection: to which use, by the names consents have
     * @param words what the person is told
     */
    public record Answer(Optional<String> purpose, String words) {}

    private final RightsDesk desk;
    private final Effects effects;

    DecideRequest(RightsDesk desk, Effects effects) {
        this.desk = desk;
        this.effects = effects;
    }

    /** Does what was asked for. */
    public Outcome<Handled> answer(Actor actor, Where where, Answer answer) {
        return desk.take(actor, ANSWER, Step.ANSWERED, where, (work, request) -> answer(work, request, answer));
    }

    /** Refuses it; the letter gives the ground, and says whom they can complain to. */
    public Outcome<Handled> refuse(Actor actor, Where where, RefusalReason reason, String words) {
        return desk.take(actor, REFUSE, Step.REFUSED, where, (work, request) -> {
            if (!reason.isFor(request.kind())) {
                return refused(RightsRefusal.REASON_NOT_FOR_THIS);
            }
            var said = new HashMap<>(Map.of("ground", reason.code(), "reason", words));
            work.fact("ground", reason.code());
            return reason.keepsTheRecord() ? effects.endMarketing(work, request, said) : taking(request, said);
        });
    }

    /** Whoever asked does not want it any more. */
    public Outcome<Handled> withdraw(Actor actor, Where where, String words) {
        return desk.take(
                actor, WITHDRAW, Step.WITHDRAWN, where, (_, request) -> taking(request, Map.of("reason", words)));
    }

    private Outcome<Taking> answer(Work work, RightsRequest request, Answer answer) {
        var said = new HashMap<>(Map.of("reason", answer.words()));
        return switch (request.kind()) {
            case RECTIFICATION ->
                request.last(Step.CORRECTED).isPresent()
                                || request.last(Step.DISAGREEMENT_NOTED).isPresent()
                        ? taking(request, said)
                        : refused(RightsRefusal.NOTHING_DONE);
            case RESTRICTION -> effects.restrict(work, request, said);
            case OBJECTION ->
                answer.purpose()
                        .map(purpose -> effects.object(work, request, purpose, said))
                        .orElseGet(() -> refused(RightsRefusal.PURPOSE_NEEDED));
            case ERASURE -> effects.erase(work, request, said);
            case COMPLAINT -> taking(request, said);
            case ACCESS, DECEASED, PORTABILITY -> refused(RightsRefusal.STEP_NOT_POSSIBLE);
        };
    }

    static Outcome<Taking> taking(RightsRequest request, Map<String, String> said) {
        return done(new Taking(request, said));
    }
}
