package uk.co.pharmacyiq.bench.audit;

import java.time.Duration;
import java.util.Locale;

/** How much faster the sealer is than writers can write: a backlog sealed at full speed, beside the peak of commits. */
public final class SealingPart {

    private static final int ORGANISATIONS = 1_000;
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(5);

    private static final String COPY_TABLE = """
            create table bench_copied (like audit.event including defaults including constraints);
            alter table bench_copied add primary key (organisation_id, event_id, at);
            create index on bench_copied (xid, writer_seq, event_id)
            """;

    private SealingPart() {}

    /** Each round writes at full speed, then seals a backlog, then copies rows of the same kind. */
    public static void run(int backlog) throws Exception {
        System.out.printf(
                "== sealing: %d clients, %d organisations, %d rounds, %d events a backlog%n",
                CLIENTS, ORGANISATIONS, ROUNDS, backlog);
        try (var database = BenchDatabase.start();
                var filler = new Filler(database);
                var appending = database.appending(CLIENTS);
                var sealer = BenchSealer.of(database)) {
            database.administrator().execute(COPY_TABLE);
            var tenants = Tenants.of(ORGANISATIONS);
            var business = new Business(appending, tenants);
            Crowd.perSecond(CLIENTS, ROUND, business::onlyTheEvent);
            filler.add(backlog / 5, tenants::busy);
            sealer.catchUp();
            var ratios = new Ratios();
            for (int i = 0; i < ROUNDS; i++) {
                ratios.add("commits of one event each", Crowd.perSecond(CLIENTS, ROUND, business::onlyTheEvent));
                sealer.catchUp();
                filler.add(backlog, tenants::busy);
                ratios.add("COPY into a table indexed alike", database.copyEventsPerSecond(backlog / 5));
                long start = System.nanoTime();
                sealer.catchUp();
                ratios.add("sealed", backlog / ((System.nanoTime() - start) / 1e9));
            }
            ratios.print("events/s");
            System.out.println("sealed : COPY = " + ratios.ratio("sealed", "COPY into a table indexed alike"));
            Sizes.print(database);
            System.out.printf(Locale.ROOT, "aim: sealed at least 5 times what is committed%n");
        }
    }
}
