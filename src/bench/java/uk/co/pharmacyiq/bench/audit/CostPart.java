package uk.co.pharmacyiq.bench.audit;

import java.time.Duration;

/**
 * What the record costs the business it records: the same small transaction without it, with it, with it while the
 * sealer works beside, and with chains of hashes as controls, in turn.
 */
public final class CostPart {

    private static final int ORGANISATIONS = 1_000;
    private static final int CLIENTS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration ROUND = Duration.ofSeconds(3);

    private static final String WITHOUT = "without a record";
    private static final String AUDITED = "with the event";
    private static final String SEALED = "with the event, the sealer beside";
    private static final String GLOBAL = "control: one chain for all";
    private static final String EACH = "control: a chain for each organisation";

    private CostPart() {}

    public static void run(int rounds) throws Exception {
        System.out.printf(
                "== cost: %d clients, %d organisations, %d rounds of %d s each%n",
                CLIENTS, ORGANISATIONS, rounds, ROUND.toSeconds());
        try (var database = BenchDatabase.start()) {
            BusinessTables.make(database, ORGANISATIONS);
            var ratios = new Ratios();
            try (var appending = database.appending(CLIENTS);
                    var sealing = BenchSealer.of(database)) {
                var business = new Business(appending, Tenants.of(ORGANISATIONS));
                round(new Ratios(), business, sealing, WARM_UP);
                for (int i = 0; i < rounds; i++) {
                    round(ratios, business, sealing, ROUND);
                }
            }
            ratios.print("tx/s");
            System.out.println("with the event : one chain for all = " + ratios.ratio(AUDITED, GLOBAL));
            System.out.println("with sealer : one chain for all = " + ratios.ratio(SEALED, GLOBAL));
            System.out.println("with the event : a chain for each = " + ratios.ratio(AUDITED, EACH));
        }
    }

    private static void round(Ratios ratios, Business business, BenchSealer sealing, Duration time) throws Exception {
        ratios.add(WITHOUT, Crowd.perSecond(CLIENTS, time, business::unrecorded));
        ratios.add(AUDITED, Crowd.perSecond(CLIENTS, time, business::audited));
        ratios.add(GLOBAL, Crowd.perSecond(CLIENTS, time, business::chainedGlobally));
        ratios.add(EACH, Crowd.perSecond(CLIENTS, time, business::chainedByOrganisation));
        sealing.catchUp();
        sealing.start();
        ratios.add(SEALED, Crowd.perSecond(CLIENTS, time, business::audited));
        sealing.stop();
    }
}
