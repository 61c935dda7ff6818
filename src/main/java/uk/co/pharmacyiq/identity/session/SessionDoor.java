package uk.co.pharmacyiq.identity.session;

import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.keys.KeysDestroyed;
import uk.co.pharmacyiq.keys.SealedText;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;

/**
 * Turns a secret somebody holds into who they are, in one round trip and before an organisation is known. The database
 * functions behind it answer for one secret at a time, and only while it is good.
 */
@Repository
public class SessionDoor {

    private static final String ENTER = """
            select organisation_id, person_id, session_id, display_name, rights_version, authentication, started_at,
                   proved_at, statement_version
              from identity.enter_session(?, ?, ?)
            """;

    private static final String INVITED = """
            select organisation_id, person_id, invitation_id, display_name, rights_version
              from identity.find_invitation(?, ?)
            """;

    private static final String TERMINAL = """
            select organisation_id, terminal_id, premises_id, name
              from identity.enter_terminal(?)
            """;

    private static final String ENTER_KEY = ENTER.replace("enter_session(?, ?, ?)", "enter_key(?, ?)");

    private static final RowMapper<Terminal> AT_TERMINAL = new SimplePropertyRowMapper<>(Terminal.class);
    private static final RowMapper<Live> LIVE = new SimplePropertyRowMapper<>(Live.class);
    private static final RowMapper<Holder> HOLDER = new SimplePropertyRowMapper<>(Holder.class);

    private final JdbcTemplate jdbc;
    private final SealedText sealed;
    private final Clock clock;

    SessionDoor(JdbcTemplate jdbc, SealedText sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** A live session as the database tells it. */
    private record Live(
            UUID organisationId,
            UUID personId,
            UUID sessionId,
            byte[] displayName,
            long rightsVersion,
            String authentication,
            OffsetDateTime startedAt,
            OffsetDateTime provedAt,
            @Nullable String statementVersion) {}

    /** Whoever a link invites, as the database tells it. */
    private record Holder(
            UUID organisationId, UUID personId, UUID invitationId, byte[] displayName, long rightsVersion) {}

    /** A live session, before it is joined to a request. */
    public record Entered(
            UUID organisationId,
            UUID personId,
            UUID sessionId,
            String displayName,
            long rightsVersion,
            String authentication,
            OffsetDateTime startedAt,
            OffsetDateTime provedAt,
            @Nullable String statementVersion) {

        /** Whose session it is, as it was looked up. */
        public OrganisationId organisation() {
            return new OrganisationId(organisationId);
        }

        public Actor.Person with(Request request) {
            return new Actor.Person(
                    new Actor.Identity(organisation(), new PersonId(personId), displayName),
                    new Actor.Standing(sessionId, authentication, provedAt.toInstant()),
                    rightsVersion,
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
    public record Invited(
            UUID organisationId, UUID personId, UUID invitationId, String displayName, long rightsVersion) {

        public OrganisationId organisation() {
            return new OrganisationId(organisationId);
        }

        public PersonId person() {
            return new PersonId(personId);
        }

        /** They act as themselves, by the link and nothing else. */
        public Actor.Person with(Request request, UUID session, String authentication) {
            return new Actor.Person(
                    new Actor.Identity(new OrganisationId(organisationId), new PersonId(personId), displayName),
                    new Actor.Standing(session, authentication, Instant.EPOCH),
                    rightsVersion,
                    request);
        }
    }

    /** The moment by which this door decides. */
    public Instant now() {
        return clock.instant();
    }

    /** The session of that secret; empty where there is none, or none any more. */
    public Optional<Entered> enter(SecretToken token) {
        return enter(token, false);
    }

    /**
     * The same, where the person need not have done anything.
     *
     * @param byItself whether a page asks by itself: that keeps no session alive
     */
    public Optional<Entered> enter(SecretToken token, boolean byItself) {
        return ask(ENTER, LIVE, token.hash(), Timestamp.from(clock.instant()), byItself)
                .flatMap(this::entered);
    }

    /** The program that holds that key; empty where it is good no more, or its service or its owner is not. */
    public Optional<Entered> enterByKey(SecretToken token) {
        return ask(ENTER_KEY, LIVE, token.hash(), Timestamp.from(clock.instant()))
                .flatMap(this::entered);
    }

    /** Who a link invites; empty where it is good no more. */
    public Optional<Invited> invited(SecretToken token) {
        return ask(INVITED, HOLDER, token.hash(), Timestamp.from(clock.instant()))
                .flatMap(found -> name(found.organisationId(), found.personId(), found.displayName())
                        .map(name -> new Invited(
                                found.organisationId(),
                                found.personId(),
                                found.invitationId(),
                                name,
                                found.rightsVersion())));
    }

    /** The terminal of that secret; empty where it was never enrolled, or is one no more. */
    public Optional<Terminal> terminal(SecretToken token) {
        return ask(TERMINAL, AT_TERMINAL, token.hash());
    }

    private Optional<Entered> entered(Live live) {
        return name(live.organisationId(), live.personId(), live.displayName())
                .map(name -> new Entered(
                        live.organisationId(),
                        live.personId(),
                        live.sessionId(),
                        name,
                        live.rightsVersion(),
                        live.authentication(),
                        live.startedAt(),
                        live.provedAt(),
                        live.statementVersion()));
    }

    /** Opened when the connection is back: a key that is not remembered takes another. None where the keys were destroyed. */
    private Optional<String> name(UUID organisation, UUID person, byte[] box) {
        try {
            return Optional.of(sealed.open(new OrganisationId(organisation), StaffNames.NAME, person, box));
        } catch (KeysDestroyed left) {
            return Optional.empty();
        }
    }

    /** One statement that commits by itself, never within work: neither beginning nor ending costs a round trip. */
    private <T> Optional<T> ask(String sql, RowMapper<T> mapper, Object... parameters) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("at work already: asking here would commit it");
        }
        return jdbc.execute((Connection connection) -> {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Optional.ofNullable(mapper.mapRow(rows, 0)) : Optional.<T>empty();
                }
            } finally {
                connection.setAutoCommit(before);
            }
        });
    }
}
