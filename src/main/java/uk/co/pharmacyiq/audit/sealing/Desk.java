package uk.co.pharmacyiq.audit.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.sealing.chain.Inspection;
import uk.co.pharmacyiq.audit.sealing.forest.Batch;
import uk.co.pharmacyiq.audit.sealing.forest.Growth;
import uk.co.pharmacyiq.audit.sealing.forest.HeadLog;
import uk.co.pharmacyiq.audit.sealing.forest.Heads;
import uk.co.pharmacyiq.audit.sealing.forest.Recheck;
import uk.co.pharmacyiq.audit.sealing.rows.Cursor;
import uk.co.pharmacyiq.audit.sealing.rows.Database;
import uk.co.pharmacyiq.audit.sealing.rows.Events;
import uk.co.pharmacyiq.audit.tree.Frontier;

/**
 * What the leader has at hand. All of it is read from the database when it takes the lead and again whenever a round
 * failed, so that starting, recovering and going on are the same.
 */
final class Desk {

    /** What one round came to. */
    record Round(Batch batch, Optional<Growth> heads, Events.Snapshot snapshot, boolean more) {}

    private final Database database;
    private final Sealer.Settings settings;
    private final AnchorWatch anchors;
    private final Step.Listener steps;
    private final HeadLog heads;
    private final Heads trees;
    private final Inspection inspection;
    private final Publishing publishing;
    private Cursor cursor;
    private @Nullable SignedNote unpublished;
    private long published;

    private Desk(Bench bench, Connection connection) throws SQLException {
        this.database = bench.database();
        this.settings = bench.settings();
        this.anchors = bench.anchors();
        this.steps = bench.steps();
        this.cursor = PositionStore.checked(connection);
        this.heads =
                HeadLog.lead(connection, settings.keys().origins(), PositionStore.log(connection, settings.keys()));
        this.trees = new Heads(heads.log());
        this.inspection = new Inspection(
                settings.keys().writers(), bench.record(), settings.pace().grace(), settings.clock());
        this.publishing = new Publishing(settings.keys(), heads);
        inspection.load(connection);
        StatusStore.begin(connection);
    }

    /** Takes the lead: reads where sealing stands, holds it against the anchors, and finishes what was not finished. */
    static Desk open(Bench bench) throws SQLException {
        var desk = bench.database().transaction(connection -> new Desk(bench, connection));
        desk.begin();
        return desk;
    }

    private void begin() throws SQLException {
        try (var connection = database.connection()) {
            unpublished = publishing.load(connection).orElse(null);
            anchors.remind(connection, heads.log());
            anchors.check(heads.log(), heads.size());
            if (heads.size() > publishing.signed()) {
                sign(connection, new Recheck(connection, settings.keys().origins(), heads).since(publishing.signed()));
            }
        }
    }

    HeadLog heads() {
        return heads;
    }

    Cursor cursor() {
        return cursor;
    }

    Inspection inspection() {
        return inspection;
    }

    /** Seals what is ready, signs it, and says so outside; answers what it came to. */
    Round round() throws SQLException {
        anchors.stopOnConflict();
        var round = database.transaction(this::seal);
        steps.reached(Step.COMMITTED);
        trees.accept(round.batch().grown());
        inspection.claimOwn();
        var growth = round.heads();
        if (growth.isPresent()) {
            heads.accept(growth.get());
            sign(round.batch().grown(), growth.get().before());
        }
        return round;
    }

    /** Says outside what is signed and not yet said; answers why it cannot be said, if so. */
    Optional<String> publish() throws SQLException {
        var note = unpublished;
        var failed = note == null ? Optional.<String>empty() : anchors.publish(heads.log(), note);
        if (failed.isEmpty()) {
            unpublished = null;
            published = publishing.signed();
            steps.reached(Step.PUBLISHED);
        }
        try (var connection = database.connection()) {
            anchors.store(connection, heads.log());
            publishing.answer(connection, published);
        }
        return failed;
    }

    private Round seal(Connection connection) throws SQLException {
        int most = settings.pace().batch();
        var snapshot = Events.snapshot(connection);
        var rows = Events.after(connection, cursor, most);
        steps.reached(Step.READ);
        var batch = Batch.store(connection, trees, heads.log(), rows);
        steps.reached(Step.LEAVES_WRITTEN);
        boolean more = rows.size() == most;
        long read = more ? rows.getLast().xid() : snapshot.oldestOpen();
        boolean wrote = inspection.look(connection, batch, read);
        steps.reached(Step.CHECKED);
        var growth = heads.append(connection, batch.grown());
        if (growth.isEmpty() && (wrote || !rows.isEmpty())) {
            heads.fence(connection);
        }
        if (!rows.isEmpty()) {
            cursor = rows.getLast().cursor();
            PositionStore.move(connection, cursor);
        }
        steps.reached(Step.HEADS_WRITTEN);
        return new Round(batch, growth, snapshot, more);
    }

    private void sign(List<Growth> grown, Frontier edge) throws SQLException {
        try (var connection = database.connection()) {
            sign(connection, new Recheck(connection, settings.keys().origins(), heads).ofRound(grown, edge));
        }
    }

    private void sign(Connection connection, Checkpoint checkpoint) throws SQLException {
        steps.reached(Step.READ_BACK);
        unpublished = publishing.sign(connection, checkpoint);
        steps.reached(Step.SIGNED);
    }
}
