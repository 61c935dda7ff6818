package uk.co.pharmacyiq.audit.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.note.VerifierKey;
import uk.co.pharmacyiq.audit.proof.TreeCheck.Claim;
import uk.co.pharmacyiq.audit.tree.Merkle;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** One log of one organisation: its events, its tiles, its heads, and what was signed of it. */
final class OrganisationCheck {

    private static final String HEADS = """
            select h.size, h.root, h.salt, l.leaf_hash
              from audit.sealed_head h
              left join audit.head_leaf l on l.log = h.log and l.idx = h.head_idx
             where h.organisation_id = ?
               and h.log = ?
               and h.size > ?
               and h.size <= ?
             order by h.size
            """;

    private static final String NOTES = """
            select s.size, s.note, h.root
              from audit.signed_head s
              left join audit.sealed_head h
                on h.organisation_id = s.organisation_id and h.log = s.log and h.size = s.size
             where s.organisation_id = ?
               and s.log = ?
             order by s.size desc
             limit 1000
            """;

    private record SealedHead(long size, byte[] root, byte[] salt, byte[] leafHash) {}

    private record Note(long size, String note, byte[] root) {}

    private final JdbcClient jdbc;
    private final LogName log;
    private final OrganisationId organisation;
    private final VerifierKey key;
    private final Findings findings;
    private final RecordOfItself told;

    OrganisationCheck(JdbcClient jdbc, LogName log, VerifierKey platform) {
        this.jdbc = jdbc;
        this.log = log;
        this.organisation = log.organisation().orElseThrow();
        this.key = platform.named(log.origin());
        this.findings = new Findings(log.organisation());
        this.told = new RecordOfItself(findings);
    }

    List<Finding> check(Connection connection, long expected, Progress progress) throws SQLException {
        var tree = new TreeCheck(jdbc, log, this::sealedHeads, findings);
        try (var statement = connection.prepareStatement(LeafLine.SELECT)) {
            statement.setFetchSize(2000);
            statement.setObject(1, organisation.value());
            statement.setInt(2, log.log());
            var rows = statement.executeQuery();
            while (rows.next()) {
                var line = LeafLine.read(rows);
                if (line.index() != tree.size()) {
                    findings.at(tree.size(), "leaf-missing", "The log has no leaf here.");
                    return findings.all();
                }
                line.check(organisation, findings);
                told.take(line);
                tree.leaf(line.hash());
                if (tree.size() % 4096 == 0) {
                    progress.at(tree.size(), expected, log.origin());
                }
            }
        }
        tree.end();
        told.end();
        head(tree);
        notes();
        return findings.all();
    }

    private List<Claim> sealedHeads(long above, long upTo) {
        var heads = jdbc.sql(HEADS)
                .params(log.parameters(above, upTo))
                .query(SealedHead.class)
                .list();
        for (var head : heads) {
            var body = new Checkpoint(log.origin(), head.size(), head.root()).body();
            var entry = Salted.entry(head.salt(), body.getBytes(UTF_8));
            if (!Arrays.equals(Merkle.leafHash(entry), head.leafHash())) {
                findings.at(head.size(), "head-changed", "This head is not the one in the log of heads.");
            }
        }
        return heads.stream()
                .map(head -> new Claim(head.size(), head.root(), "the head that was sealed then"))
                .toList();
    }

    private void head(TreeCheck tree) {
        var head = jdbc.sql("select size, root, frontier from audit.head where organisation_id = ? and log = ?")
                .params(log.parameters())
                .query(StoredHead.class)
                .optional();
        boolean same = head.filter(now -> now.follows(tree)).isPresent();
        if (!same) {
            findings.at(tree.size(), "head-changed", "The head does not follow from the leaves of the log.");
        }
    }

    private void notes() {
        for (var signed :
                jdbc.sql(NOTES).params(log.parameters()).query(Note.class).list()) {
            var note = SignedNote.parse(signed.note());
            if (note.filter(text -> text.signedBy(key)).isEmpty()) {
                findings.at(signed.size(), "signature-invalid", "A checkpoint is not signed by the platform's key.");
            } else if (!note.flatMap(Checkpoint::of)
                    .filter(new Checkpoint(log.origin(), signed.size(), signed.root())::equals)
                    .isPresent()) {
                findings.at(signed.size(), "root-mismatch", "A signed checkpoint has another root than the log.");
            }
        }
    }
}
