package uk.co.pharmacyiq.launcher.leaving;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.note.SigningKey;
import uk.co.pharmacyiq.keys.SealedText;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

/**
 * Everything an organisation has here, written into a folder. All tables of one run are read in one transaction that sees the
 * database as it was when it began; a run that goes on after a crash begins another, and each file says as of when it is.
 */
final class WholeExport {

    /** Handed out by the record's own export, with its proofs; and keys, which are nobody's to take along. */
    private static final Set<String> NOT_AS_TABLES = Set.of("audit", "keys");

    /** Writes the audit record into a folder that is not there yet. */
    interface RecordPart {
        void writeTo(Path folder) throws Exception;
    }

    private final Contents.Subject subject;
    private final ExportFolder folder;
    private final TableRows rows;
    private final PrintWriter progress;

    WholeExport(Contents.Subject subject, ExportFolder folder, SealedText text, PrintWriter progress) {
        this.subject = subject;
        this.folder = folder;
        this.rows = new TableRows(text, subject.organisation());
        this.progress = progress;
    }

    /** Writes what is missing, then the signed list of contents; answers its fingerprint. */
    String write(DatabaseAccess owner, RecordPart record, SigningKey key) throws Exception {
        List<TenantTable> tables = tables(owner);
        record(record);
        folder.write("DATA-DICTIONARY.md", "", out -> {
            out.write(Dictionary.of(tables));
            return Optional.empty();
        });
        String manifest = Contents.list(subject, key.verifier().text(), folder.finished());
        return folder.complete(
                manifest,
                fingerprint -> SignedNote.of(
                                "pharmacyiq organisation export\n" + subject.organisation() + "\n" + fingerprint + "\n",
                                key)
                        .note());
    }

    private List<TenantTable> tables(DatabaseAccess owner) throws Exception {
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            String asOf = bind(connection);
            List<TenantTable> tables = TenantTable.all(connection).stream()
                    .filter(table -> !NOT_AS_TABLES.contains(table.schema()))
                    .toList();
            for (TenantTable table : tables) {
                table(connection, table, asOf);
            }
            connection.rollback();
            return tables;
        }
    }

    private void table(Connection connection, TenantTable table, String asOf) throws Exception {
        String name = "tables/" + table.name() + ".jsonl";
        if (folder.finished(name).isPresent()) {
            return;
        }
        ExportFolder.Finished one =
                folder.write(name, asOf, out -> Optional.of(rows.write(connection, table, sink(out, asOf))));
        say(table.name() + ": " + one.rows().orElse(0L) + " rows");
    }

    private TableRows.Sink sink(Writer out, String asOf) {
        return new TableRows.Sink() {
            @Override
            public void line(String json) throws IOException {
                out.write(json);
                out.write('\n');
            }

            @Override
            public String file(String name, byte[] content) throws IOException {
                String path = "files/" + name;
                Files.createDirectories(folder.path(path).resolveSibling("."));
                Files.write(folder.path(path), content);
                return folder.note(path, Optional.empty(), asOf).path();
            }
        };
    }

    /** The record changes as long as anybody works; it is written whole each time, and last. */
    private void record(RecordPart record) throws Exception {
        say("The record with its proofs");
        Path target = folder.path("record");
        if (Files.exists(target)) {
            try (Stream<Path> files = Files.walk(target)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        record.writeTo(target);
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                folder.note("record/" + target.relativize(file), Optional.empty(), "");
            }
        }
    }

    /** Binds the transaction to the organisation as the owner of the database may; answers when it began. */
    private String bind(Connection connection) throws SQLException {
        try (PreparedStatement assume = connection.prepareStatement("select kernel.assume(?)")) {
            assume.setObject(1, subject.organisation().value());
            assume.execute();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")) {
            row.next();
            return row.getString(1);
        }
    }

    private void say(String text) {
        progress.println("  " + text);
        progress.flush();
    }
}
