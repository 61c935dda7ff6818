package uk.co.pharmacyiq.walls;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Asks for one page over and over at an even rate, whether or not earlier answers have come. */
final class Asker {

    private static final int MOST_OPEN = 200;

    private final HttpClient client;
    private final HttpRequest request;
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong served = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Semaphore open = new Semaphore(MOST_OPEN);

    Asker(HttpClient client, HttpRequest request) {
        this.client = client;
        this.request = request;
    }

    /** What came of the time just past. */
    record Told(double[] millis, long served, long refused, long failed) {

        double p95() {
            return millis.length == 0 ? 0 : millis[millis.length * 95 / 100];
        }
    }

    Told ask(int perSecond, Duration time) throws InterruptedException {
        nanos.clear();
        refused.set(0);
        served.set(0);
        failed.set(0);
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
        var sorted = nanos.stream().mapToDouble(nano -> nano / 1e6).toArray();
        Arrays.sort(sorted);
        return new Told(sorted, served.get(), refused.get(), failed.get());
    }

    private boolean once() {
        long began = System.nanoTime();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
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
}
