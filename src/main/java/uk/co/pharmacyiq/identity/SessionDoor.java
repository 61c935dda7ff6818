package uk.co.pharmacyiq.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.proof.SecretToken;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;

/**
 * Turns a secret somebody holds into who they are, in one round trip and before an organisation is known. The database
 * functions behind it answer for one secret at a time, and only while it is good.
 */
@Repository
public class SessionDoor {

    private static final String ENTER = """
            select organisation_id, person_id, session_id, display_name, rights_version, authentication, started_at
              from identity.enter_session(?, ?)
            """;

    private static final String INVITED = """
            select organisation_id, person_id, invitation_id, display_name, rights_version
              from identity.find_invitation(?, ?)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionDoor(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A live session, before it is joined to a request. */
    public record Entered(
            UUID organisationId,
            UUID personId,
            UUID sessionId,
            String displayName,
            long rightsVersion,
            String authentication,
            OffsetDateTime startedAt) {

        public Actor.Person with(Request request) {
            return new Actor.Person(
                    new Actor.Identity(new OrganisationId(organisationId), new PersonId(personId), displayName),
                    sessionId,
                    rightsVersion,
                    authentication,
                    request);
        }

        /** When the session ends, however busy it is. */
        public Instant expiresAt() {
            return startedAt.toInstant().plus(SessionStore.ABSOLUTE);
        }

        @Override
        public String toString() {
            return "Entered[" + sessionId + "]";
        }
    }

    /** Somebody who holds a link that is good. */
    record Invited(
            UUID organisationId, UUID personId, UUID invitationId, String displayName, long rightsVersion) {

        OrganisationId organisation() {
            return new OrganisationId(organisationId);
        }

        PersonId person() {
            return new PersonId(personId);
        }

        /** They act as themselves, by the link and nothing else. */
        Actor.Person with(Request request, UUID session, String authentication) {
            return new Actor.Person(
                    new Actor.Identity(new OrganisationId(organisationId), new PersonId(personId), displayName),
                    session,
                    rightsVersion,
                    authentication,
                    request);
        }
    }

    /** The session of that secret; empty where there is none, or none any more. */
    public Optional<Entered> enter(SecretToken token) {
        return jdbc.sql(ENTER)
                .param(token.hash())
                .param(Timestamp.from(clock.instant()))
                .query(Entered.class)
                .optional();
    }

    Optional<Invited> invited(SecretToken token) {
        return jdbc.sql(INVITED)
                .param(token.hash())
                .param(Timestamp.from(clock.instant()))
                .query(Invited.class)
                .optional();
    }
}
