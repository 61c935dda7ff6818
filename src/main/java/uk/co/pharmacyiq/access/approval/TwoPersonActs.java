package uk.co.pharmacyiq.access.approval;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Rights;
import uk.co.pharmacyiq.work.TwoPersonAct;
import uk.co.pharmacyiq.work.Work;

/** The acts that take a second person, as modules declare them. */
@Component
class TwoPersonActs {

    private final ObjectProvider<TwoPersonAct<?>> acts;

    TwoPersonActs(ObjectProvider<TwoPersonAct<?>> acts) {
        this.acts = acts;
    }

    Optional<Action<?>> action(Approval asked) {
        return find(asked).map(TwoPersonAct::action);
    }

    /** Does what was asked for. */
    Outcome<?> carryOut(Work work, Approval asked) {
        return carryOut(
                work,
                find(asked).orElseThrow(() -> new IllegalStateException("no module knows " + asked.act())),
                asked);
    }

    private static <Q> Outcome<?> carryOut(Work work, TwoPersonAct<Q> act, Approval asked) {
        return act.carryOut(work, JsonMapper.shared().readValue(asked.asked(), act.asked()));
    }

    /** Whether somebody with these rights may decide about a request: they could do it themselves, and may decide there. */
    boolean mayDecide(Rights rights, Approval asked) {
        boolean here = asked.premises()
                .map(premises -> rights.holdsAt(DecideApproval.PERMISSION, premises))
                .orElseGet(() -> rights.held().everywhere().contains(DecideApproval.PERMISSION));
        return here
                && action(asked)
                        .filter(action ->
                                rights.refuse(action, asked.premises()).isEmpty())
                        .isPresent();
    }

    private Optional<TwoPersonAct<?>> find(Approval asked) {
        return acts.stream()
                .filter(act -> act.action().name().equals(asked.act()))
                .findFirst();
    }
}
