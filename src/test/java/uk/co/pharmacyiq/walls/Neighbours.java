package uk.co.pharmacyiq.walls;

import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestNodes;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;

/** One organisation asks at its usual rate, first alone, then while another asks fifty times as much. */
public final class Neighbours {

    private static final int MOST_OPEN = 200;

    /** Times of answers in milliseconds, and what the noisy one was told. */
    public record Result(double alone, double beside, long asked, long refused, long served, long failed) {}

    private final TestCaller caller;
    private final String address;
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong served = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Semaphore open = new Semaphore(MOST_OPEN);

    private Neighbours(TestCaller caller, String address) {
        this.caller = caller;
        this.address = address;
    }

    /** Takes both figures in turn, several times, on one server. */
    public static Result run(int perSecond, int times, int rounds, Duration round) throws InterruptedException {
        try (var node = TestNodes.start()) {
            int port = TestNodes.port(node);
            var quiet = of(TestPharmacy.open(node), port);
            var noisy = of(TestPharmacy.open(node), port);
            quiet.ask(perSecond, round);
            noisy.ask(perSecond, round);
            quiet.nanos.clear();
            var alone = new ConcurrentLinkedQueue<Long>();
            var beside = new ConcurrentLinkedQueue<Long>();
            noisy.refused.set(0);
            noisy.served.set(0);
            for (int i = 0; i < rounds; i++) {
                quiet.ask(perSecond, round);
                alone.addAll(quiet.nanos);
                quiet.nanos.clear();
                try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    threads.submit(() -> noisy.ask(perSecond * times, round));
                    quiet.ask(perSecond, round);
                }
                beside.addAll(quiet.nanos);
                quiet.nanos.clear();
            }
            return new Result(
                    p95(alone),
                    p95(beside),
                    noisy.refused.get() + noisy.served.get() + noisy.failed.get(),
                    noisy.refused.get(),
                    noisy.served.get(),
                    quiet.failed.get() + quiet.refused.get());
        }
    }

    private static Neighbours of(TestPharmacy pharmacy, int port) {
        return new Neighbours(
                pharmacy.caller(Role.TECHNICIAN, port), "/api/v1/premises/" + pharmacy.premises() + "/stock");
    }

    /** Asks at an even rate, whether or not earlier answers have come. */
    private boolean ask(int perSecond, Duration time) throws InterruptedException {
        long step = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long next = System.nanoTime();
        long end = next + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (next < end) {
                long left = next - System.nanoTime();
                if (left > 0) {
                    TimeUnit.NANOSECONDS.sleep(left);
                }
                next += step;
                if (open.tryAcquire()) {
                    threads.submit(this::once);
                }
            }
        }
        return true;
    }

    private boolean once() {
        long began = System.nanoTime();
        try {
            var answer = TestCaller.client().send(caller.request(address).GET().build(), BodyHandlers.ofString());
            switch (answer.statusCode()) {
                case 200 -> served.incrementAndGet();
                case 429 -> refused.incrementAndGet();
                default -> failed.incrementAndGet();
            }
            nanos.add(System.nanoTime() - began);
            return true;
        } catch (java.io.IOException broken) {
            failed.incrementAndGet();
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            open.release();
        }
    }

    private static double p95(Queue<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length * 95 / 100] / 1e6;
    }
}
