package uk.co.pharmacyiq.identity.federation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.federation.protocol.LogoutTokens;
import uk.co.pharmacyiq.work.Work;

/** A memory of what providers said is over: each token counts once, and nothing begins any more in a session that ended. */
@Repository
class LogoutStore {

    private static final String FORGET = """
            delete from identity.logout_token
             where organisation_id = ?
               and expires_at < ?
            """;

    private static final String HEAR = """
            insert into identity.logout_token (organisation_id, provider_id, token_hash, sid_hash, expires_at)
            values (?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String IS_OVER = """
            select exists (select
                             from identity.logout_token
                            where organisation_id = ?
                              and provider_id = ?
                              and sid_hash = ?)
            """;

    /** Whoever begins a session and whoever ends it at the provider wait for each other here. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended(?, 0))::text";

    /** For so long it is remembered that a session of a provider is over: longer than signing in can take. */
    private static final Duration MEMORY = Duration.ofMinutes(20);

    /** Remembers a logout token; false where it was heard before. */
    boolean hear(Work work, UUID provider, LogoutTokens.Ended ended) {
        oneAtATime(work, provider, ended.sid());
        var organisation = work.organisation().value();
        work.sql(FORGET).params(organisation, Timestamp.from(work.now())).update();
        var until = Timestamp.from(work.now().plus(MEMORY));
        return work.sql(HEAR)
                        .params(organisation, provider, sha256(ended.tokenId()), sha256(ended.sid()), until)
                        .update()
                == 1;
    }

    /** Whether the provider has said that this session of its own is over. */
    boolean isOver(Work work, UUID provider, String sid) {
        oneAtATime(work, provider, sid);
        return work.sql(IS_OVER)
                .params(work.organisation().value(), provider, sha256(sid))
                .query(Boolean.class)
                .single();
    }

    private static void oneAtATime(Work work, UUID provider, String sid) {
        var session = provider + "/" + sid;
        work.sql(ONE_AT_A_TIME).params(session).query(String.class).single();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
