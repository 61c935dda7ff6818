package uk.co.pharmacyiq.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells how far this process has come in numbering its events, so that events removed before they were sealed are missed:
 * in a row of the database and, where one is configured, at the end of a file that may lie on another machine.
 */
@Component
public class Heartbeats {

    private static final String UPSERT = """
            insert into audit.heartbeat as old (writer_id, writer_seq, mac)
            values (?, ?, ?)
            on conflict (writer_id)
            do update set writer_seq = excluded.writer_seq, mac = excluded.mac, at = clock_timestamp()
             where old.writer_seq < excluded.writer_seq
            """;

    private final JdbcClient jdbc;
    private final WriterOfRecord writer;
    private final Optional<Path> file;
    private long told;

    Heartbeats(JdbcClient jdbc, AuditLog audit, @Value("${pharmacyiq.audit.heartbeat-file:}") String file) {
        this.jdbc = jdbc;
        this.writer = audit.writer();
        this.file = file.isBlank() ? Optional.empty() : Optional.of(Path.of(file.strip()));
    }

    /** Tells it, if there is anything new to tell; answers whether there was. */
    public synchronized boolean beat() {
        var beat = writer.beat();
        if (beat.sequence() == told) {
            return false;
        }
        jdbc.sql(UPSERT)
                .params(List.of(beat.writer(), beat.sequence(), beat.mac()))
                .update();
        file.ifPresent(path -> append(path, beat));
        told = beat.sequence();
        return true;
    }

    private static void append(Path path, WriterOfRecord.Beat beat) {
        var line = "%s %d %s\n"
                .formatted(beat.writer(), beat.sequence(), HexFormat.of().formatHex(beat.mac()));
        try {
            Files.write(path, line.getBytes(US_ASCII), CREATE, APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
