package uk.co.pharmacyiq.bench.audit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Some clients, each doing one thing over and over for a while. */
final class Crowd {

    private Crowd() {}

    /** How often a second it was done, all clients together. */
    static double perSecond(int clients, Duration time, Runnable once) throws InterruptedException {
        long start = System.nanoTime();
        long until = start + time.toNanos();
        Callable<Long> one = () -> {
            long done = 0;
            while (System.nanoTime() < until) {
                once.run();
                done++;
            }
            return done;
        };
        long all = 0;
        try (var pool = Executors.newFixedThreadPool(clients)) {
            var running =
                    IntStream.range(0, clients).mapToObj(_ -> pool.submit(one)).toList();
            for (Future<Long> each : running) {
                all += each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        return all / ((System.nanoTime() - start) / 1e9);
    }
}
