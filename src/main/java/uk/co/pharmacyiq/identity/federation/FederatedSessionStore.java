package uk.co.pharmacyiq.identity.federation;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.federation.protocol.NrbacRole;
import uk.co.pharmacyiq.identity.federation.protocol.Verified;
import uk.co.pharmacyiq.identity.session.Anteroom;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** What a provider said when a session began, kept beside the session. */
@Repository
class FederatedSessionStore {

    private static final String ADD = """
            insert into identity.federated_session
                   (organisation_id, session_id, provider_id, person_id, user_id, user_blind, subject, sid, sid_blind, acr,
                    amr, auth_time, role_id, role_code, role_name, role_org, activity_codes)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LIVE = """
              from identity.federated_session f
              join identity.session s on s.organisation_id = f.organisation_id and s.session_id = f.session_id
             where f.organisation_id = :organisation
               and f.provider_id = :provider
               and s.ended_at is null
               and s.last_seen_at > cast(:now as timestamptz) - interval '15 minutes'
               and s.started_at > cast(:now as timestamptz) - interval '12 hours'
            """;

    private static final String ELSEWHERE =
            "select s.session_id" + LIVE + "   and f.user_blind = :user and f.session_id <> :session";

    private static final String OF_SID = "select s.session_id, s.person_id" + LIVE + "   and f.sid_blind = :sid";

    private static final String OVER = """
            update identity.federated_session
               set provider_ended_at = ?
             where organisation_id = ?
               and provider_id = ?
               and sid_blind = ?
               and provider_ended_at is null
            """;

    private static final String TABLE = "identity.federated_session.";
    private static final String USER_ID = TABLE + "user_id";
    private static final String SID = TABLE + "sid";

    private static final NrbacRole NO_ROLE = new NrbacRole("", "", "", "", List.of());

    /** A live session that began at a provider. */
    record Live(UUID sessionId, UUID personId) {

        PersonId person() {
            return new PersonId(personId);
        }
    }

    void add(Work work, UUID session, UUID provider, Verified verified, Optional<NrbacRole> role) {
        var held = role.orElse(NO_ROLE);
        work.sql(ADD)
                .params(
                        work.organisation().value(),
                        session,
                        provider,
                        work.person().value())
                .params(work.seal(USER_ID, session, verified.userId()), work.blind(USER_ID, verified.userId()))
                .params(work.seal(TABLE + "subject", session, verified.subject()))
                .params(work.seal(SID, session, verified.sid()), work.blind(SID, verified.sid()), verified.acr())
                .params(String.join(" ", verified.amr()), Timestamp.from(verified.authTime()))
                .params(work.seal(TABLE + "role_id", session, held.roleId()))
                .params(held.roleCode(), held.roleName(), held.organisationCode())
                .params(String.join(" ", held.activityCodes()))
                .update();
    }

    /** The other live sessions that began with the same card or account. */
    List<UUID> elsewhere(Anteroom.Visit visit, UUID provider, String userId, UUID session) {
        return visit.sql(ELSEWHERE)
                .param("organisation", visit.organisation().value())
                .param("provider", provider)
                .param("now", Timestamp.from(visit.now()))
                .param("user", visit.blind(USER_ID, userId))
                .param("session", session)
                .query(UUID.class)
                .list();
    }

    /** The live sessions that began in that session of the provider's. */
    List<Live> of(Work work, UUID provider, String sid) {
        return work.sql(OF_SID)
                .param("organisation", work.organisation().value())
                .param("provider", provider)
                .param("now", Timestamp.from(work.now()))
                .param("sid", work.blind(SID, sid))
                .query(Live.class)
                .list();
    }

    /** Marks what began in that session of the provider's: there it is over. */
    void over(Work work, UUID provider, String sid) {
        work.sql(OVER)
                .params(Timestamp.from(work.now()), work.organisation().value(), provider, work.blind(SID, sid))
                .update();
    }
}
