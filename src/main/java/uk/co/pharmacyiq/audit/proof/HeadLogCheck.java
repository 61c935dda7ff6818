package uk.co.pharmacyiq.audit.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.Cosignature;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.note.VerifierKey;
import uk.co.pharmacyiq.audit.proof.TreeCheck.Claim;

/** One log of heads: its leaves, its tiles, every checkpoint that was published of it, and what witnesses signed. */
final class HeadLogCheck {

    private static final String CHECKPOINTS = """
            select size, note
              from audit.checkpoint
             where log = ?
               and size > ?
               and size <= ?
             order by size
            """;

    /** Every thousandth, and the newest thousand: each of many millions would take days. */
    private static final String SIGNATURES = """
            select size, note
              from (select size, note, row_number() over (order by size desc) as place
                      from audit.checkpoint
                     where log = ?) numbered
             where place <= 1000
                or place % 1000 = 0
            """;

    private static final String COSIGNATURES = """
            select c.size, c.note, string_agg(s.line, '') as lines
              from audit.checkpoint c
              join audit.cosignature s on s.log = c.log and s.size = c.size
             where c.log = ?
             group by c.size, c.note
             order by c.size desc
             limit 1000
            """;

    private record Note(long size, String note) {}

    private record Cosigned(long size, String note, String lines) {}

    private final JdbcClient jdbc;
    private final LogName log;
    private final VerifierKey key;
    private final List<VerifierKey> witnesses;
    private final Findings findings = new Findings(Optional.empty());

    HeadLogCheck(JdbcClient jdbc, LogName log, VerifierKey platform, List<VerifierKey> witnesses) {
        this.jdbc = jdbc;
        this.log = log;
        this.key = platform.named(log.origin());
        this.witnesses = witnesses;
    }

    List<Finding> check(Connection connection, long expected, Progress progress) throws SQLException {
        var tree = new TreeCheck(jdbc, log, this::checkpoints, findings);
        try (var statement =
                connection.prepareStatement("select idx, leaf_hash from audit.head_leaf where log = ? order by idx")) {
            statement.setFetchSize(5000);
            statement.setInt(1, log.log());
            var rows = statement.executeQuery();
            while (rows.next()) {
                if (rows.getLong(1) != tree.size()) {
                    findings.at(tree.size(), "leaf-missing", "The log of heads has no leaf here.");
                    return findings.all();
                }
                tree.leaf(rows.getBytes(2));
                if (tree.size() % 4096 == 0) {
                    progress.at(tree.size(), expected, log.origin());
                }
            }
        }
        tree.end();
        head(tree);
        signatures();
        cosignatures();
        return findings.all();
    }

    private List<Claim> checkpoints(long above, long upTo) {
        return jdbc.sql(CHECKPOINTS).params(log.log(), above, upTo).query(Note.class).stream()
                .map(note -> new Claim(note.size(), root(note), "a published checkpoint"))
                .toList();
    }

    private byte[] root(Note note) {
        return SignedNote.parse(note.note())
                .flatMap(Checkpoint::of)
                .filter(each -> each.size() == note.size())
                .map(Checkpoint::root)
                .orElse(new byte[0]);
    }

    private void head(TreeCheck tree) {
        boolean same = jdbc.sql("select size, root, frontier from audit.head_log where log = ?")
                .params(log.log())
                .query(StoredHead.class)
                .optional()
                .filter(now -> now.follows(tree))
                .isPresent();
        if (!same) {
            findings.at(tree.size(), "head-changed", "The log of heads is not where its leaves say.");
        }
    }

    private void signatures() {
        for (var note : jdbc.sql(SIGNATURES).params(log.log()).query(Note.class).list()) {
            boolean signed = SignedNote.parse(note.note())
                    .filter(text -> text.signedBy(key))
                    .flatMap(Checkpoint::of)
                    .filter(checkpoint -> checkpoint.origin().equals(log.origin()))
                    .isPresent();
            if (!signed) {
                findings.at(
                        note.size(), "signature-invalid", "A checkpoint of the log of heads is not signed by its key.");
            }
        }
    }

    private void cosignatures() {
        for (var cosigned :
                jdbc.sql(COSIGNATURES).params(log.log()).query(Cosigned.class).list()) {
            var note = SignedNote.parse(cosigned.note() + cosigned.lines());
            for (var witness : witnesses) {
                boolean named = note.stream()
                        .flatMap(text -> text.signatures().stream())
                        .anyMatch(line -> line.name().equals(witness.name()) && Arrays.equals(line.id(), witness.id()));
                if (named
                        && note.flatMap(text -> Cosignature.verified(witness, text))
                                .isEmpty()) {
                    findings.at(
                            cosigned.size(),
                            "signature-invalid",
                            "The cosignature of " + witness.name() + " is not its.");
                }
            }
        }
    }
}
