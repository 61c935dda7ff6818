package uk.co.pharmacyiq.audit.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.export.RecordFormat;
import uk.co.pharmacyiq.audit.note.TlogProof;
import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * The whole record of one organisation to take away: its log as tiles, its signed checkpoint, that checkpoint's way into
 * the log of heads, and the events in forms that people and programs read. It is written as it is read, within the
 * transaction that is open; what is sealed does not change, so that a long export is as true as a short one.
 */
@Component
public final class RecordExport {

    private static final String LOGS = """
            select log
              from audit.head
             where organisation_id = :organisation
             order by log desc
            """;

    private static final String EARLIER = """
            select size, note
              from audit.signed_head
             where organisation_id = :organisation
               and log = :log
               and size < :size
             order by size desc
             limit 500
            """;

    private static final String KEYS =
            "select vkey from audit.public_key where purpose in ('log', 'witness') order by purpose, since";

    private record Note(long size, String note) {}

    private final JdbcClient jdbc;
    private final AuditLog events;
    private final Heads heads;

    RecordExport(JdbcClient jdbc, AuditLog events) {
        this.jdbc = jdbc;
        this.events = events;
        this.heads = new Heads(jdbc);
    }

    /**
     * What is exported. The log is always whole, because a part of it proves nothing; the readable files hold the events
     * that the database took from {@code since} up to and without {@code until}.
     */
    public record Scope(OrganisationId organisation, Instant since, Instant until, List<RecordFormat> formats) {

        /** Everything there is. */
        public static Scope all(OrganisationId organisation, List<RecordFormat> formats) {
            return new Scope(organisation, Instant.EPOCH, Instant.parse("9999-12-31T00:00:00Z"), formats);
        }
    }

    /**
     * What was written.
     *
     * @param size how many events the log has
     * @param readable how many stand in each readable file
     */
    public record Written(int log, long size, long readable) {}

    /** Writes a folder; empty where no checkpoint of the organisation is signed yet, which must be asked for. */
    public Optional<Written> folder(Scope scope, Path folder, Progress progress) throws IOException {
        return write(scope, ExportSink.folder(folder), progress);
    }

    /** The same as one zip file, onto a stream that is left open. */
    public Optional<Written> zip(Scope scope, OutputStream out, Progress progress) throws IOException {
        try (var sink = ExportSink.zip(out)) {
            return write(scope, sink, progress);
        }
    }

    private Optional<Written> write(Scope scope, ExportSink sink, Progress progress) throws IOException {
        var logs = jdbc.sql(LOGS)
                .param("organisation", scope.organisation().value())
                .query(Integer.class)
                .list();
        Optional<Written> newest = Optional.empty();
        for (int log : logs) {
            var head = heads.covering(scope.organisation(), log, -1);
            if (head.isPresent()) {
                var place = newest.isEmpty() ? sink : sink.below("log-" + log);
                var written = write(scope, head.get(), place, progress);
                newest = newest.or(() -> Optional.of(written));
            }
        }
        return newest;
    }

    private Written write(Scope scope, Heads.Signed head, ExportSink sink, Progress progress) throws IOException {
        var organisation = scope.organisation();
        var place = heads.place(head);
        sink.write("README.txt", Explanation.of(organisation, head).getBytes(UTF_8));
        sink.write("checkpoint", head.note().getBytes(UTF_8));
        var proof = new TlogProof(
                place.salt(), place.index(), place.hashes(), place.checkpoint().note());
        sink.write("head.tlog-proof", proof.text().getBytes(UTF_8));
        var keys = jdbc.sql(KEYS).query(String.class).list();
        sink.write("keys", (String.join("\n", keys) + "\n").getBytes(UTF_8));
        for (var earlier : earlier(organisation, head)) {
            sink.write("checkpoints/" + earlier.size(), earlier.note().getBytes(UTF_8));
        }
        new LogFiles(jdbc, organisation, head.log(), head.size()).write(sink, progress);
        long readable = 0;
        for (var format : scope.formats()) {
            var sealed = new SealedEvents(jdbc, events, scope, head);
            try (var out = sink.file(format.fileName())) {
                readable = format.write(sealed, out, done -> progress.at(done, head.size(), format.fileName()));
            }
        }
        return new Written(head.log(), head.size(), readable);
    }

    private List<Note> earlier(OrganisationId organisation, Heads.Signed head) {
        return jdbc.sql(EARLIER)
                .param("organisation", organisation.value())
                .param("log", head.log())
                .param("size", head.size())
                .query(Note.class)
                .list();
    }
}
