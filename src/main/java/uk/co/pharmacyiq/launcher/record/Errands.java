package uk.co.pharmacyiq.launcher.record;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.co.pharmacyiq.audit.anchor.Standing;
import uk.co.pharmacyiq.audit.anchor.TimeStampCheck;
import uk.co.pharmacyiq.audit.anchor.TimeStamps;
import uk.co.pharmacyiq.audit.anchor.WitnessClient;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.launcher.installation.SealerConfiguration;

/** What is done beside sealing, every few seconds: the witnesses' keys are made known, and checkpoints time-stamped. */
final class Errands implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final String AUTHORITY = "time-stamps";

    private static final String NEWEST =
            "select log, size, note from audit.checkpoint order by log desc, size desc limit 1";
    private static final String KNOWN =
            "select log, size, at from audit.time_stamp where authority = ? order by log desc, size desc limit 1";
    private static final String KEEP = """
            insert into audit.time_stamp (log, size, authority, token, at)
            values (?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String STANDS = """
            insert into audit.anchor (name, kind, log, size, state, told, checked_at, kept_at)
            values (?, 'time-stamp', ?, ?, ?, ?, ?, ?::timestamptz)
            on conflict (name) do update
               set log = excluded.log, size = excluded.size, state = excluded.state, told = excluded.told,
                   checked_at = excluded.checked_at, kept_at = excluded.kept_at
            """;

    private record Newest(int log, long size, String note) {}

    private record Known(int log, long size, Timestamp at) {}

    private final JdbcClient jdbc;
    private final List<String> witnesses;
    private final @Nullable TimeStamps stamps;
    private final Thread runner;
    private boolean begun;

    Errands(DataSource database, SealerConfiguration configuration, Clock clock) throws IOException {
        this.jdbc = JdbcClient.create(database);
        this.witnesses = configuration.witnesses().stream()
                .map(witness -> WitnessClient.parse(witness).orElseThrow().key().text())
                .toList();
        Optional<SealerConfiguration.TimeStamps> authority = configuration.timeStamps();
        this.stamps = authority.isEmpty()
                ? null
                : new TimeStamps(
                        AUTHORITY,
                        authority.get().url(),
                        TimeStampCheck.trusting(authority.get().certificate()),
                        clock);
        this.runner = Thread.ofPlatform().daemon().name("errands").start(this::run);
    }

    private void run() {
        try {
            while (true) {
                tryOnce();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryOnce() {
        try {
            if (!begun) {
                begin();
                begun = true;
            }
            if (stamps != null) {
                stamp(stamps);
            }
        } catch (RuntimeException failed) {
            LOG.warn("an errand beside sealing failed and is tried again: {}", failed.getMessage());
        }
    }

    private void begin() {
        for (String key : witnesses) {
            jdbc.sql("insert into audit.public_key (vkey, purpose) values (?, 'witness') on conflict (vkey) do nothing")
                    .param(key)
                    .update();
        }
        if (stamps != null) {
            TimeStamps remembering = stamps;
            jdbc.sql(KNOWN)
                    .param(AUTHORITY)
                    .query(Known.class)
                    .optional()
                    .ifPresent(known ->
                            remembering.remember(known.size(), known.at().toInstant()));
        }
    }

    private void stamp(TimeStamps authority) {
        Optional<Newest> newest = jdbc.sql(NEWEST).query(Newest.class).optional();
        if (newest.isEmpty()) {
            return;
        }
        SignedNote.parse(newest.get().note()).ifPresent(authority::offer);
        authority
                .arrived()
                .ifPresent(stamped -> jdbc.sql(KEEP)
                        .params(List.of(
                                newest.get().log(),
                                stamped.size(),
                                AUTHORITY,
                                stamped.token(),
                                Timestamp.from(stamped.at())))
                        .update());
        Standing standing = authority.standing();
        jdbc.sql(STANDS)
                .param(standing.name())
                .param(newest.get().log())
                .param(standing.size())
                .param(standing.state().text())
                .param(standing.told())
                .param(Timestamp.from(standing.checkedAt()))
                .param(standing.keptAt().map(Timestamp::from).orElse(null))
                .update();
    }

    @Override
    public void close() {
        runner.interrupt();
        if (stamps != null) {
            stamps.close();
        }
    }
}
