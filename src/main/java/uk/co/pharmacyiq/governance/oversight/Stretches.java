package uk.co.pharmacyiq.governance.oversight;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds where, within ten minutes, so many different things happened; what goes on without a break is one stretch. */
final class Stretches {

    static final Duration WINDOW = Duration.ofMinutes(10);

    private final Function<Glimpse, String> thing;
    private final long enough;
    private final Deque<Glimpse> window = new ArrayDeque<>();
    private final Map<String, Integer> things = new HashMap<>();
    private final List<List<Glimpse>> found = new ArrayList<>();

    private Stretches(Function<Glimpse, String> thing, long enough) {
        this.thing = thing;
        this.enough = enough;
    }

    /** Stretches of at least so many different things within the window. The acts come in order of time. */
    static List<List<Glimpse>> of(Stream<Glimpse> acts, long enough, Function<Glimpse, String> thing) {
        var stretches = new Stretches(thing, enough);
        acts.forEach(stretches::take);
        return stretches.found;
    }

    private void take(Glimpse act) {
        var tooOld = act.at().minus(WINDOW);
        while (!window.isEmpty() && !window.getFirst().at().isAfter(tooOld)) {
            things.computeIfPresent(thing.apply(window.removeFirst()), (_, count) -> count == 1 ? null : count - 1);
        }
        window.addLast(act);
        things.merge(thing.apply(act), 1, Integer::sum);
        if (things.size() < enough) {
            return;
        }
        if (found.isEmpty()
                || found.getLast().getLast().at().isBefore(window.getFirst().at())) {
            found.add(new ArrayList<>(window));
        } else {
            found.getLast().add(act);
        }
    }
}
