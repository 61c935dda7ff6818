package uk.co.pharmacyiq.identity.federation;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.session.Anteroom;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.work.Work;

/** Questions to providers that are under way. Each is answered once and what came of it used once, whoever is fastest. */
@Repository
class QuestionStore {

    static final Duration LIFE = Duration.ofMinutes(10);

    /** So many questions may begin at one address within the life of a question. */
    private static final int MOST_OF_AN_ADDRESS = 60;

    private static final String FORGET = """
            delete from identity.federation_state
             where organisation_id = :organisation
               and state_hash in (select state_hash
                                    from identity.federation_state
                                   where organisation_id = :organisation
                                     and expires_at < :now
                                   order by expires_at
                                   limit 100)
            """;

    private static final String BEGIN = """
            insert into identity.federation_state
                   (organisation_id, state_hash, provider_id, browser_hash, address_digest, purpose, return_path,
                    person_id, session_id, made_at, expires_at)
            select :organisation, :state, :provider, :browser, :address, :purpose, :return_path,
                   :person, :session, :now, :until
             where (select count(*)
                      from identity.federation_state
                     where organisation_id = :organisation
                       and address_digest = :address
                       and made_at > :recently) < :most
            """;

    private static final String ANSWER = """
            update identity.federation_state
               set answered_at = :now
             where organisation_id = :organisation
               and state_hash = :state
               and provider_id = :provider
               and browser_hash = :browser
               and answered_at is null
               and expires_at > :now
            returning purpose, return_path, provider_id, person_id, session_id, verified
            """;

    private static final String KEEP = """
            update identity.federation_state
               set verified = ?
             where organisation_id = ?
               and state_hash = ?
            """;

    private static final String KEPT = """
            select purpose, return_path, provider_id, person_id, session_id, verified
              from identity.federation_state
             where organisation_id = ?
               and state_hash = ?
               and browser_hash = ?
               and verified is not null
               and spent_at is null
               and expires_at > ?
            """;

    private static final String SPEND = """
            update identity.federation_state
               set spent_at = ?
             where organisation_id = ?
               and state_hash = ?
               and verified is not null
               and spent_at is null
               and expires_at > ?
            """;

    /** Why somebody is asked who they are. */
    enum Purpose {
        SIGN_IN("sign-in"),
        LINK("link"),
        PROVE("prove");

        private final String stored;

        Purpose(String stored) {
            this.stored = stored;
        }

        static Purpose of(String stored) {
            return switch (stored) {
                case "sign-in" -> SIGN_IN;
                case "link" -> LINK;
                default -> PROVE;
            };
        }
    }

    /** By what a question is found again: its state and the browser's own secret, both as hashes. */
    record Mark(byte[] state, byte[] browser) {}

    /** A question as it begins; person and session where somebody signed in asks it. */
    record Begun(
            Mark mark,
            UUID provider,
            byte[] address,
            Purpose purpose,
            String returnPath,
            @Nullable UUID person,
            @Nullable UUID session) {}

    /** A question as it stands. */
    record Row(
            String purpose,
            String returnPath,
            UUID providerId,
            @Nullable UUID personId,
            @Nullable UUID sessionId,
            byte @Nullable [] verified) {}

    /** Begins a question; false where too many began at that address. */
    boolean begin(Anteroom.Visit visit, Begun begun) {
        var moment = visit.now();
        var now = Timestamp.from(moment);
        visit.sql(FORGET)
                .param("organisation", visit.organisation().value())
                .param("now", now)
                .update();
        return visit.sql(BEGIN)
                        .param("organisation", visit.organisation().value())
                        .param("state", begun.mark().state())
                        .param("provider", begun.provider())
                        .param("browser", begun.mark().browser())
                        .param("address", begun.address())
                        .param("purpose", begun.purpose().stored)
                        .param("return_path", begun.returnPath())
                        .param("person", begun.person(), Types.OTHER)
                        .param("session", begun.session(), Types.OTHER)
                        .param("now", now)
                        .param("until", Timestamp.from(moment.plus(LIFE)))
                        .param("recently", Timestamp.from(moment.minus(LIFE)))
                        .param("most", MOST_OF_AN_ADDRESS)
                        .update()
                == 1;
    }

    /** Takes the one answer to a question; empty where there is no such question, for this browser, any more. */
    Optional<Row> answer(Anteroom.Visit visit, UUID provider, Mark mark) {
        return visit.sql(ANSWER)
                .param("now", Timestamp.from(visit.now()))
                .param("organisation", visit.organisation().value())
                .param("state", mark.state())
                .param("provider", provider)
                .param("browser", mark.browser())
                .query(Row.class)
                .optional();
    }

    /** Keeps what the provider said for the next page. */
    void keep(Work work, byte[] state, byte[] verified) {
        work.sql(KEEP).params(verified, work.organisation().value(), state).update();
    }

    Optional<Row> kept(Anteroom.Visit visit, Mark mark) {
        return kept(visit.sql(KEPT), visit.organisation(), visit.now(), mark);
    }

    Optional<Row> kept(Work work, Mark mark) {
        return kept(work.sql(KEPT), work.organisation(), work.now(), mark);
    }

    private static Optional<Row> kept(StatementSpec sql, OrganisationId organisation, Instant now, Mark mark) {
        return sql.params(organisation.value(), mark.state(), mark.browser(), Timestamp.from(now))
                .query(Row.class)
                .optional();
    }

    /** Uses what the provider said up; false where somebody was faster. */
    boolean spend(Work work, byte[] state) {
        var now = Timestamp.from(work.now());
        return work.sql(SPEND)
                        .params(now, work.organisation().value(), state, now)
                        .update()
                == 1;
    }
}
