package uk.co.pharmacyiq.inventory.recall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;

/** How far premises have come with an alert, as the steps tell. */
public record Standing(PremisesId premises, List<StepDone> steps) {

    private static final Set<StepDone.Step> SETTING_APART = Set.of(StepDone.Step.HELD, StepDone.Step.ARRIVED);

    /** Where it stands. */
    public enum State {
        WAITING("Nobody has seen it"),
        ACKNOWLEDGED("Acknowledged"),
        CLOSED("Closed");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public Standing {
        steps = List.copyOf(steps);
    }

    public State state() {
        if (closedAt().isPresent()) {
            return State.CLOSED;
        }
        return acknowledgedAt().isPresent() ? State.ACKNOWLEDGED : State.WAITING;
    }

    public Optional<Instant> acknowledgedAt() {
        return first(StepDone.Step.ACKNOWLEDGED).map(StepDone::at);
    }

    public boolean isEscalated() {
        return first(StepDone.Step.ESCALATED).isPresent();
    }

    /** When it was closed; recalled stock that comes in afterwards opens it again. */
    public Optional<Instant> closedAt() {
        return steps.stream()
                .filter(each -> each.step() == StepDone.Step.CLOSED || each.step() == StepDone.Step.ARRIVED)
                .reduce((_, later) -> later)
                .filter(each -> each.step() == StepDone.Step.CLOSED)
                .map(StepDone::at);
    }

    /** Units set apart since it was last closed, as the ledger has them. */
    public Quantity heldNow() {
        int since = steps.stream()
                .filter(each -> each.step() == StepDone.Step.CLOSED)
                .mapToInt(StepDone::number)
                .max()
                .orElse(0);
        return held(since);
    }

    /** Units set apart altogether. */
    public Quantity held() {
        return held(0);
    }

    private Quantity held(int since) {
        return steps.stream()
                .filter(each -> each.number() > since && SETTING_APART.contains(each.step()))
                .flatMap(each -> each.what().quantity().stream())
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    private Optional<StepDone> first(StepDone.Step step) {
        return steps.stream().filter(each -> each.step() == step).findFirst();
    }
}
