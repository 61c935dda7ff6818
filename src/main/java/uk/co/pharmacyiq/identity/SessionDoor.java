package uk.co.pharmacyiq.identity;

import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.SecretToken;
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

    private static final RowMapper<Entered> ENTERED = new SimplePropertyRowMapper<>(Entered.class);
    private static final RowMapper<Invited> HOLDER = new SimplePropertyRowMapper<>(Invited.class);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    SessionDoor(JdbcTemplate jdbc, Clock clock) {
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
    record Invited(UUID organisationId, UUID personId, UUID invitationId, String displayName, long rightsVersion) {

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
        return ask(ENTER, token, ENTERED);
    }

    Optional<Invited> invited(SecretToken token) {
        return ask(INVITED, token, HOLDER);
    }

    /** One statement that commits by itself: neither beginning nor ending a transaction costs a round trip. */
    private <T> Optional<T> ask(String sql, SecretToken token, RowMapper<T> mapper) {
        return jdbc.execute((Connection connection) -> {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try (var statement = connection.prepareStatement(sql)) {
                statement.setBytes(1, token.hash());
                statement.setTimestamp(2, Timestamp.from(clock.instant()));
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Optional.ofNullable(mapper.mapRow(rows, 0)) : Optional.<T>empty();
                }
            } finally {
                connection.setAutoCommit(before);
            }
        });
    }
}
