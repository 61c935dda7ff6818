package uk.co.pharmacyiq.walls;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.DoubleStream;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestNodes;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;

/** One organisation asks at its usual rate, first alone, then while another asks fifty times as much. */
public final class Neighbours {

    /** The 95th percentile of the quiet one's answers in milliseconds, how often it got none, and what the noisy one was told. */
    public record Result(double alone, double beside, long missed, long served, long refused, long failed) {}

    /** So many rounds are run before any is counted: what is still being compiled is no neighbour. */
    private static final int WARM_UP = 3;

    private Neighbours() {}

    /** Takes both figures in turn, several times, on one server. */
    public static Result run(int perSecond, int times, int rounds, Duration round)
            throws IOException, InterruptedException, ExecutionException {
        try (var node = TestNodes.start()) {
            int port = TestNodes.port(node);
            var quietPharmacy = TestPharmacy.open(node);
            var quiet = new Asker(
                    TestCaller.client(),
                    caller(quietPharmacy, port).request(stock(quietPharmacy)).build());
            var noisyPharmacy = TestPharmacy.open(node);
            try (var noisy = new NoisyProcess(caller(noisyPharmacy, port), stock(noisyPharmacy))) {
                noisy.ask(perSecond * times, round.multipliedBy(WARM_UP));
                quiet.ask(perSecond, round);
                return measure(quiet, noisy, new int[] {perSecond, times, rounds}, round);
            }
        }
    }

    private static Result measure(Asker quiet, NoisyProcess noisy, int[] how, Duration round)
            throws InterruptedException, ExecutionException {
        var alone = new ArrayList<Asker.Told>();
        var beside = new ArrayList<Asker.Told>();
        var counts = new long[3];
        for (int i = 0; i < how[2]; i++) {
            alone.add(quiet.ask(how[0], round));
            try (var thread = Executors.newSingleThreadExecutor()) {
                var noise = thread.submit(() -> noisy.ask(how[0] * how[1], round));
                beside.add(quiet.ask(how[0], round));
                var told = noise.get();
                for (int k = 0; k < counts.length; k++) {
                    counts[k] += told[k];
                }
            }
        }
        long missed = beside.stream()
                .mapToLong(each -> each.refused() + each.failed())
                .sum();
        return new Result(p95(alone), p95(beside), missed, counts[0], counts[1], counts[2]);
    }

    private static double p95(List<Asker.Told> rounds) {
        var millis = rounds.stream()
                .flatMapToDouble(each -> DoubleStream.of(each.millis()))
                .sorted()
                .toArray();
        return new Asker.Told(millis, 0, 0, 0).p95();
    }

    private static TestCaller caller(TestPharmacy pharmacy, int port) {
        return pharmacy.caller(Role.TECHNICIAN, port);
    }

    private static String stock(TestPharmacy pharmacy) {
        return "/api/v1/premises/" + pharmacy.premises() + "/stock";
    }
}
