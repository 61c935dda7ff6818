package uk.co.pharmacyiq.audit.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.sealing.forest.HeadLog;
import uk.co.pharmacyiq.audit.sealing.forest.SealedHead;
import uk.co.pharmacyiq.audit.sealing.forest.StoredTree;
import uk.co.pharmacyiq.audit.sealing.rows.Finding;
import uk.co.pharmacyiq.audit.sealing.rows.LeadershipLost;
import uk.co.pharmacyiq.audit.sealing.rows.SealingStopped;
import uk.co.pharmacyiq.audit.sealing.rows.Sql;

/** Signs what was read back, and keeps what was signed: checkpoints of the log of heads, and organisations' own on demand. */
final class Publishing {

    private static final String NEWEST = """
            select note from audit.checkpoint where log = ? order by size desc limit 1
            """;

    private static final String ADD = """
            insert into audit.checkpoint (log, size, note)
            select h.log, ?, ? from audit.head_log h where h.log = ? and h.epoch = ?
            on conflict (log, size) do nothing
            """;

    private static final String ANNOUNCE = """
            insert into audit.public_key (vkey, purpose) values (?, 'log') on conflict (vkey) do nothing
            """;

    private static final String REQUESTS = """
            select distinct organisation_id from audit.signing_request
            """;

    private static final String ANSWERED = """
            delete from audit.signing_request
             where organisation_id = ? or asked_at < clock_timestamp() - interval '5 minutes'
            """;

    private static final String SIGN = """
            insert into audit.signed_head (organisation_id, log, size, note) values (?, ?, ?, ?)
            on conflict (organisation_id, log, size) do nothing
            """;

    private final SealerKeys keys;
    private final HeadLog heads;
    private long signed;

    Publishing(SealerKeys keys, HeadLog heads) {
        this.keys = keys;
        this.heads = heads;
    }

    /** The size up to which everything is signed. */
    long signed() {
        return signed;
    }

    /** The newest checkpoint signed so far, which must be one of this log and of these keys. */
    Optional<SignedNote> load(Connection connection) throws SQLException {
        var origin = keys.origins().heads(heads.log());
        for (var key : keys.named(origin)) {
            Sql.run(connection, ANNOUNCE, key.verifier().text());
        }
        var newest = Sql.first(connection, NEWEST, row -> row.getString(1), heads.log());
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        var note = SignedNote.parse(newest.get());
        var checkpoint = note.flatMap(each -> Checkpoint.parse(each.text()));
        if (note.isEmpty() || checkpoint.isEmpty() || !ours(note.get(), checkpoint.get(), origin)) {
            throw new SealingStopped(Finding.ofPlatform(
                    "signature-invalid", "The newest stored checkpoint is not signed by a key of this sealer."));
        }
        agree(connection, checkpoint.get());
        signed = checkpoint.get().size();
        return note;
    }

    /** Signs a checkpoint and stores it, if this node still leads. */
    SignedNote sign(Connection connection, Checkpoint checkpoint) throws SQLException {
        var note = checkpoint.signed(keys.named(checkpoint.origin()));
        int added = Sql.run(connection, ADD, checkpoint.size(), note.note(), heads.log(), heads.epoch());
        if (added != 1 && HeadLog.state(connection, heads.log()).epoch() != heads.epoch()) {
            throw new LeadershipLost();
        }
        signed = checkpoint.size();
        return note;
    }

    /** Signs the newest checkpoint of every organisation that asked, as far as the log of heads is published. */
    void answer(Connection connection, long published) throws SQLException {
        for (var organisation : Sql.rows(connection, REQUESTS, row -> Sql.uuid(row, 1))) {
            var head = SealedHead.newest(connection, heads.log(), organisation, published);
            if (head.isPresent()) {
                sign(connection, organisation, head.get());
                Sql.run(connection, ANSWERED, organisation);
            }
        }
    }

    private void sign(Connection connection, UUID organisation, SealedHead head) throws SQLException {
        var origin = keys.origins().organisation(organisation, heads.log());
        if (!head.stands(connection, heads.log(), origin)) {
            throw new SealingStopped(Finding.ofLog(
                    organisation,
                    "head-changed",
                    head.size(),
                    "The head of a log at size " + head.size() + " is not the one in the log of heads."));
        }
        var note = new Checkpoint(origin, head.size(), head.root()).signed(keys.named(origin));
        Sql.run(connection, SIGN, organisation, heads.log(), head.size(), note.note());
    }

    private boolean ours(SignedNote note, Checkpoint checkpoint, String origin) {
        return checkpoint.origin().equals(origin) && keys.signed(note, origin);
    }

    private void agree(Connection connection, Checkpoint checkpoint) throws SQLException {
        if (checkpoint.size() > heads.size()) {
            throw new SealingStopped(Finding.ofPlatform(
                    "rollback",
                    "A checkpoint of size %d is signed, and the log of heads has only %d."
                            .formatted(checkpoint.size(), heads.size())));
        }
        var root = StoredTree.ofHeads(connection, heads.log(), heads.size()).root(checkpoint.size());
        if (!Arrays.equals(root, checkpoint.root())) {
            throw new SealingStopped(Finding.ofLog(
                    Finding.PLATFORM,
                    "root-mismatch",
                    checkpoint.size(),
                    "The stored log of heads does not have the root that was signed at size " + checkpoint.size()
                            + "."));
        }
    }
}
