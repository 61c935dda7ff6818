package uk.co.pharmacyiq.audit.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.co.pharmacyiq.audit.SealedWorld;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.note.SigningKey;
import uk.co.pharmacyiq.audit.tree.Frontier;
import uk.co.pharmacyiq.audit.tree.Merkle;
import uk.co.pharmacyiq.audit.tree.Tile;

/** Makes every hash anew over changed events, as thoroughly as somebody can who owns the database and knows the design. */
final class Forger {

    private record Head(UUID organisationId, long size, byte[] root, byte[] salt, long headIdx) {}

    private final JdbcClient jdbc;
    private final String base;

    Forger(SealedWorld world) {
        var administrator = new Administrator(world);
        administrator.run();
        this.jdbc = JdbcClient.create(world.pool(world.database().administrator(), 1));
        this.base = world.keys().base();
    }

    /** Tiles, heads and everything that was sealed of one organisation follow from its leaves again. */
    void rewriteTree(UUID organisation) {
        var sealed = new HashSet<>(jdbc.sql("select size from audit.sealed_head where organisation_id = ?")
                .param(organisation)
                .query(Long.class)
                .list());
        var edge = Frontier.empty();
        var tile = new ByteArrayOutputStream();
        for (var hash : leaves("select leaf_hash from audit.leaf where organisation_id = '" + organisation + "'")) {
            edge.append(hash);
            tile.writeBytes(hash);
            if (edge.size() % 256 == 0) {
                jdbc.sql("update audit.tile set data = ?, root = ? where organisation_id = ? and level = 0 and n = ?")
                        .params(List.of(
                                tile.toByteArray(),
                                Tile.root(tile.toByteArray(), 8, 0),
                                organisation,
                                edge.size() / 256 - 1))
                        .update();
                tile.reset();
            }
            if (sealed.contains(edge.size())) {
                jdbc.sql("update audit.sealed_head set root = ? where organisation_id = ? and size = ?")
                        .params(List.of(edge.root(), organisation, edge.size()))
                        .update();
            }
        }
        jdbc.sql("update audit.head set root = ?, frontier = ? where organisation_id = ?")
                .params(List.of(edge.root(), edge.encode(), organisation))
                .update();
    }

    /** The log of heads follows from the heads again. */
    void rewriteHeads() {
        var edge = Frontier.empty();
        for (var head : jdbc.sql("select * from audit.sealed_head order by head_idx")
                .query(Head.class)
                .list()) {
            var hash = Merkle.leafHash(entry(head));
            jdbc.sql("update audit.head_leaf set leaf_hash = ? where idx = ?")
                    .params(List.of(hash, head.headIdx()))
                    .update();
            edge.append(hash);
        }
        jdbc.sql("update audit.head_log set root = ?, frontier = ?")
                .params(List.of(edge.root(), edge.encode()))
                .update();
    }

    /** Forgets what was signed of an organisation, so that it must be signed again. */
    void forgetSignatures() {
        jdbc.sql("delete from audit.signed_head").update();
    }

    /** With the stolen key: the newest checkpoint is replaced by one of the rewritten log. */
    SignedNote signAgain(SigningKey stolen) {
        forgetSignatures();
        jdbc.sql("delete from audit.cosignature").update();
        jdbc.sql("delete from audit.checkpoint").update();
        var origin = base + "/heads/1";
        var edge = Frontier.empty();
        leaves("select leaf_hash from audit.head_leaf").forEach(edge::append);
        var note = new Checkpoint(origin, edge.size(), edge.root()).signed(stolen.named(origin));
        jdbc.sql("insert into audit.checkpoint (log, size, note) values (1, ?, ?)")
                .params(List.of(edge.size(), note.note()))
                .update();
        return note;
    }

    private List<byte[]> leaves(String select) {
        return jdbc.sql(select + " order by idx").query(byte[].class).list();
    }

    private byte[] entry(Head head) {
        var origin = base + "/t/" + head.organisationId() + "/1";
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(head.salt());
            return sha.digest(
                    new Checkpoint(origin, head.size(), head.root()).body().getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
