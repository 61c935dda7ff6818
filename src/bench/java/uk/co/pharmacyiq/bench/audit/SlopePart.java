package uk.co.pharmacyiq.bench.audit;

import java.util.ArrayList;
import java.util.Locale;

/** Whether a sealed event and a proof cost more with more organisations, and with more events in the tables. */
public final class SlopePart {

    private static final int[] ORGANISATIONS = {10, 1_000, 10_000};
    private static final int STEP = 100_000;
    private static final int MEASURED = 60_000;
    private static final int PROOFS = 400;

    private SlopePart() {}

    /** Up to so many events, in steps of ten. */
    public static void run(int most) throws Exception {
        System.out.printf("== slope: up to %d events%n", most);
        System.out.printf("%14s %12s %18s %16s%n", "organisations", "events", "us a sealed event", "us a proof");
        for (int organisations : ORGANISATIONS) {
            try (var database = BenchDatabase.start();
                    var sample = new SampleRecord(database, organisations)) {
                warm(sample);
                int have = STEP;
                for (int events = STEP; events <= most; events *= 10) {
                    for (; have < events; have += STEP) {
                        sample.write(STEP);
                        sample.sealer().catchUp();
                    }
                    measure(database, sample, organisations, events);
                }
                Sizes.print(database);
            }
        }
    }

    private static void warm(SampleRecord sample) throws Exception {
        sample.write(STEP / 2);
        sample.sealer().catchUp();
        sample.write(STEP / 2);
        sample.sealer().catchUp();
        sample.sign();
        sample.events(1, PROOFS).forEach(sample::proof);
    }

    private static void measure(BenchDatabase database, SampleRecord sample, int organisations, int events)
            throws Exception {
        database.administrator().execute("checkpoint");
        var sealed = new ArrayList<Double>();
        for (int i = 0; i < 3; i++) {
            sample.write(MEASURED / 3);
            long start = System.nanoTime();
            sample.sealer().catchUp();
            sealed.add((System.nanoTime() - start) / 1e3 / (MEASURED / 3.0));
        }
        sample.sign();
        var proofs = new ArrayList<Double>();
        for (var event : sample.events(7, PROOFS)) {
            long start = System.nanoTime();
            sample.proof(event);
            proofs.add((System.nanoTime() - start) / 1e3);
        }
        System.out.printf(
                Locale.ROOT,
                "%14d %12d %18.1f %16.0f%n",
                organisations,
                events,
                Ratios.quantile(sealed, 0.5),
                Ratios.quantile(proofs, 0.5));
    }
}
