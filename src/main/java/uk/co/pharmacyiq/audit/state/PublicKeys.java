package uk.co.pharmacyiq.audit.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What anybody may have who wants to check the record: the public keys, and the newest checkpoint of the log of heads. */
@Component
public class PublicKeys {

    private static final String KEYS =
            "select vkey, purpose, since from audit.public_key order by purpose, since, vkey";

    private static final String CHECKPOINT = """
            select c.note,
                   coalesce((select string_agg(rtrim(s.line, E'\\n') || E'\\n', '' order by s.key_name)
                               from audit.cosignature s
                              where s.log = c.log and s.size = c.size), '') as cosignatures
              from audit.checkpoint c
             order by c.log desc, c.size desc
             limit 1
            """;

    /**
     * A public key in the form of signed notes.
     *
     * @param purpose {@code log}, {@code witness} or {@code time-stamp}
     */
    public record Key(String vkey, String purpose, Instant since) {}

    private final JdbcClient jdbc;

    PublicKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every key there is or was. */
    public List<Key> keys() {
        return jdbc.sql(KEYS).query(Key.class).list();
    }

    /** The name that all logs of the installation begin with; empty where none was sealed yet. */
    public Optional<String> base() {
        return keys().stream()
                .filter(key -> key.purpose().equals("log") && key.vkey().contains("/heads/"))
                .map(key -> key.vkey().substring(0, key.vkey().indexOf("/heads/")))
                .findFirst();
    }

    /** The newest checkpoint as a signed note, with what witnesses have signed of it by now. */
    public Optional<String> checkpoint() {
        return jdbc.sql(CHECKPOINT)
                .query((row, _) -> row.getString("note") + row.getString("cosignatures"))
                .optional();
    }
}
