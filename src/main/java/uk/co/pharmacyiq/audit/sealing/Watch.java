package uk.co.pharmacyiq.audit.sealing;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.co.pharmacyiq.audit.sealing.rows.Database;
import uk.co.pharmacyiq.audit.sealing.rows.Finding;
import uk.co.pharmacyiq.audit.sealing.rows.Findings;

/** Sees how sealing goes, and writes it where the pages find it: how far it is behind, and what holds it up. */
final class Watch {

    /** How a tick ended. */
    record Told(Sealer.State state, String sentence, Duration took) {}

    /** A transaction that stays open for longer keeps everything after it from being sealed. */
    static final Duration ALARM = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Database database;
    private final Sealer.Settings settings;
    private final Stall stall;
    private Instant next = Instant.MIN;
    private boolean busy;
    private StatusStore.@Nullable Open written;

    Watch(Database database, Sealer.Settings settings) {
        this.database = database;
        this.settings = settings;
        this.stall = new Stall(settings.clock());
    }

    /** Whether enough time went by since sealing was stopped. */
    boolean mayTry() {
        return !settings.clock().instant().isBefore(next);
    }

    /** Whether the last round had something to do. */
    boolean busy() {
        return busy;
    }

    void ticked(Desk desk, Desk.Round round, Told told) throws SQLException {
        int sealed = round.batch().leaves().size();
        busy = sealed > 0;
        try (var connection = database.connection()) {
            var oldest = stall.of(round.snapshot());
            var sentence = told.sentence().isEmpty() && oldest.compareTo(ALARM) > 0
                    ? stall.sentence(connection, oldest)
                    : told.sentence();
            var lag = lag(round).plus(oldest.isZero() ? Duration.ZERO : stall.lag(connection, desk.cursor()));
            StatusStore.tick(connection, new StatusStore.Tick(told.state(), sentence, told.took(), lag, sealed));
            var open = new StatusStore.Open(
                    desk.inspection().openGaps(),
                    desk.inspection().found(),
                    oldest,
                    desk.heads().epoch());
            if (!open.equals(written)) {
                StatusStore.open(connection, open);
                written = open;
            }
        }
    }

    /** Sealing was stopped: it is told, and not tried again at once. */
    void stopped(Finding finding) {
        next = settings.clock().instant().plus(settings.pace().retry());
        try (var connection = database.connection()) {
            Findings.add(connection, List.of(finding));
            StatusStore.begin(connection);
            StatusStore.tick(
                    connection,
                    new StatusStore.Tick(Sealer.State.DOWN, finding.detail(), Duration.ZERO, Duration.ZERO, 0));
        } catch (SQLException unwritable) {
            LOG.warn("why sealing is down could not be written down", unwritable);
        }
    }

    /** How long the oldest event of a batch waited. */
    private Duration lag(Desk.Round round) {
        long oldest = round.batch().leaves().stream()
                .mapToLong(leaf -> leaf.row().at() / 1000)
                .min()
                .orElse(settings.clock().millis());
        return Duration.ofMillis(Math.max(0, settings.clock().millis() - oldest));
    }
}
