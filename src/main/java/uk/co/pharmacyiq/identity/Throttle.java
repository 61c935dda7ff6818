package uk.co.pharmacyiq.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.kernel.MasterKey;

/**
 * Counts tries before they are looked at, in one statement, so that a hundred at once count as a hundred. A name has ten
 * tries, and again when five minutes have passed since the tenth (Cyber Essentials: at most ten in five minutes); an
 * address has sixty in five minutes, for all the people behind it. Counts are kept in a fixed number of buckets.
 */
@Repository
public class Throttle {

    static final int TRIES_OF_A_NAME = 10;
    static final int TRIES_OF_AN_ADDRESS = 60;
    static final int TRIES_OF_A_PIN = 5;

    /** The count stops two above the limit: one above tells that a limit was just passed. */
    private static final String COUNT = """
            insert into identity.attempt as a (kind, bucket, since, tries)
            values ('name', :name, :now, 1), ('address', :address, :now, 1)
            on conflict (kind, bucket) do update
               set tries = case when a.since <= excluded.since - interval '5 minutes' then 1
                                else least(a.tries + 1, (case a.kind when 'name' then :names else :addresses end) + 2)
                           end,
                   since = case when a.since <= excluded.since - interval '5 minutes' then excluded.since
                                when a.kind = 'name' and a.tries < :names then greatest(a.since, excluded.since)
                                else a.since
                           end
            returning a.kind, a.tries
            """;

    private static final String COUNT_KNOWN = """
            insert into identity.attempt as a (kind, bucket, since, tries)
            values ('device', :device, :now, 1)
            on conflict (kind, bucket) do update
               set tries = case when a.since <= excluded.since - interval '5 minutes' then 1
                                else least(a.tries + 1, :most + 2)
                           end,
                   since = case when a.since <= excluded.since - interval '5 minutes' then excluded.since
                                when a.tries < :most then greatest(a.since, excluded.since)
                                else a.since
                           end
            returning a.kind, a.tries
            """;

    private static final String FORGIVE = """
            update identity.attempt
               set tries = 0
             where (kind = 'name' and bucket = ?)
                or (kind = 'device' and bucket = ?)
            """;

    /** What the count says about a try. */
    public enum Verdict {
        GO_ON,
        /** One too many, and the first to be so. */
        JUST_STOPPED,
        STOPPED
    }

    private record Count(String kind, int tries) {

        Verdict verdict() {
            int limit = kind.equals("address") ? TRIES_OF_AN_ADDRESS : TRIES_OF_A_NAME;
            if (tries <= limit) {
                return Verdict.GO_ON;
            }
            return tries == limit + 1 ? Verdict.JUST_STOPPED : Verdict.STOPPED;
        }
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SecretKey key;
    private final Clock clock;

    Throttle(JdbcClient jdbc, PlatformTransactionManager transactions, MasterKey masterKey, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.key = masterKey.derive("HmacSHA256", "attempt", "");
        this.clock = clock;
    }

    /** The moment by which tries are counted. */
    Instant now() {
        return clock.instant();
    }

    /** Counts one try and tells whether it may be looked at. */
    public Verdict count(String name, String address) {
        var counts = transaction.execute(_ -> jdbc.sql(COUNT)
                .param("name", bucket(name))
                .param("address", bucket(address))
                .param("now", Timestamp.from(clock.instant()))
                .param("names", TRIES_OF_A_NAME)
                .param("addresses", TRIES_OF_AN_ADDRESS)
                .query(Count.class)
                .list());
        return worst(counts.stream().map(Count::verdict).toList());
    }

    /**
     * Counts one try from a browser that person has used before: apart from everybody else's, so that nobody far away
     * can lock a pharmacy out of its own system by guessing at its names.
     */
    public Verdict countKnown(String name, Browser browser) {
        var counts = transaction.execute(_ -> jdbc.sql(COUNT_KNOWN)
                .param("device", bucket(known(name, browser)))
                .param("now", Timestamp.from(clock.instant()))
                .param("most", TRIES_OF_A_NAME)
                .query(Count.class)
                .list());
        return worst(counts.stream().map(Count::verdict).toList());
    }

    /** Counts one try of a PIN for a session that waits at a terminal: five, and that session is over. */
    public boolean mayTryPin(UUID session) {
        return transaction.execute(_ -> jdbc.sql(COUNT_KNOWN)
                        .param("device", bucket("pin/" + session))
                        .param("now", Timestamp.from(clock.instant()))
                        .param("most", TRIES_OF_A_PIN)
                        .query(Count.class)
                        .single()
                        .tries())
                <= TRIES_OF_A_PIN;
    }

    /** Forgets the tries of a name whose owner has proved who they are. */
    public void forgive(String name, Browser browser) {
        transaction.executeWithoutResult(_ -> jdbc.sql(FORGIVE)
                .param(bucket(name))
                .param(bucket(known(name, browser)))
                .update());
    }

    private static String known(String name, Browser browser) {
        return name + "/" + HexFormat.of().formatHex(browser.token().hash());
    }

    /** A name as it may stand on the record of an organisation where it may be nobody's. */
    String hashed(String name) {
        return HexFormat.of().formatHex(hmac(name), 0, 16);
    }

    private static Verdict worst(List<Verdict> verdicts) {
        if (!verdicts.contains(Verdict.JUST_STOPPED) && !verdicts.contains(Verdict.STOPPED)) {
            return Verdict.GO_ON;
        }
        return verdicts.contains(Verdict.STOPPED) ? Verdict.STOPPED : Verdict.JUST_STOPPED;
    }

    private int bucket(String text) {
        var digest = hmac(text);
        return ((digest[0] & 0xff) << 8) | (digest[1] & 0xff);
    }

    private byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
