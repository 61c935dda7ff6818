package uk.co.pharmacyiq.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.keys.SealedText;

/** Permission to touch the database, good for one transaction. Only {@link UseCases} can make one. */
public final class Work {

    /** How many patients one piece of work may read: what an entry of the log has room for. */
    public static final int MOST_PATIENTS = PublicPart.MOST_PATIENTS;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** What the door lends for the time of the work. */
    record Tools(JdbcClient jdbc, JdbcTemplate plain, SealedText text, EventReader events) {}

    /** Reads an event of the organisation at work. */
    interface EventReader {
        Optional<RecordedEvent> find(OrganisationId organisation, UUID eventId);
    }

    private final Actor actor;
    private final UUID eventId;
    private final Instant now;
    private final Tools tools;
    private final String action;
    private final Map<String, String> details = new TreeMap<>();
    private final PublicPart told = new PublicPart();
    private Target target;
    private Optional<UUID> dataSubject = Optional.empty();
    private boolean over;

    Work(Actor actor, String action, Instant now, Target target, Tools tools) {
        this.actor = actor;
        this.action = action;
        this.eventId = TimeOrderedId.next();
        this.now = now;
        this.target = target;
        this.tools = tools;
    }

    public Actor actor() {
        return actor;
    }

    /** The organisation this work is bound to; the database sees no other. */
    public OrganisationId organisation() {
        return actor.organisation();
    }

    /** The person at work. To be called where only a person can be. */
    public PersonId person() {
        return switch (actor) {
            case Actor.Person person -> person.id();
            case Actor.Operator _, Actor.Visitor _ -> throw new IllegalStateException("no person is at work here");
        };
    }

    /** The identifier of the audit event that this work will leave behind. */
    public UUID eventId() {
        return eventId;
    }

    public Instant now() {
        return now;
    }

    /** Today's date where the pharmacy is. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, LONDON);
    }

    /** Names what the work turned out to be about, for the record. */
    public void about(String type, Object id) {
        target = target.about(type, id);
    }

    /** Names whose personal data the details of this work are: a patient, a member of staff. */
    public void concerning(UUID subject) {
        dataSubject = Optional.of(subject);
    }

    /** Adds a sealed detail to the record of this work: a quantity, a reason, the value before and after. */
    public void note(String name, Object value) {
        details.put(name, value.toString());
    }

    /** The name of the action at work; empty where the door itself is at work. */
    public String action() {
        return action;
    }

    /**
     * Says that data of these patients was loaded: the event of this work names them, in public, by their opaque
     * identifiers. Called by the stores that hold such data, each time and by nobody else, so that no reader can forget.
     *
     * @throws IllegalStateException for more patients than one event can name
     */
    public void read(Collection<PatientId> shown) {
        stillOn();
        told.read(shown);
    }

    /** Says by a stable code why patients' data is looked at: {@code at-counter}. */
    public void because(String code) {
        fact("purpose", code);
    }

    /** Why patients' data is looked at, as far as it was said. */
    public String purpose() {
        return told.facts().getOrDefault("purpose", "");
    }

    /** Adds what anybody may read on the record of this work: a number, a code, a hash, never anything personal. */
    public void fact(String name, Object value) {
        told.fact(name, value.toString());
    }

    /** An event recorded earlier by this organisation. */
    public Optional<RecordedEvent> event(UUID id) {
        stillOn();
        return tools.events().find(organisation(), id);
    }

    /**
     * What is personal, as it may lie on disk: sealed under the organisation's key for one column
     * ({@code patients.hold.reason}) of one row, which is its primary key without the organisation, joined by slashes.
     */
    public byte[] seal(String column, Object row, String text) {
        stillOn();
        return tools.text().seal(organisation(), column, row, text);
    }

    /** Opens what was sealed, in the column and row where it was put. */
    public String open(String column, Object row, byte[] sealed) {
        stillOn();
        return tools.text().open(organisation(), column, row, sealed);
    }

    /** The same for bytes that are no text. */
    public byte[] sealBytes(String column, Object row, byte[] content) {
        stillOn();
        return tools.text().sealBytes(organisation(), column, row, content);
    }

    /** Opens bytes that are no text. */
    public byte[] openBytes(String column, Object row, byte[] sealed) {
        stillOn();
        return tools.text().openBytes(organisation(), column, row, sealed);
    }

    /** By what an equal value is found though it is sealed, within this organisation and for one purpose. */
    public byte[] blind(String purpose, String value) {
        stillOn();
        return tools.text().blind(organisation(), purpose, value);
    }

    /**
     * Starts a statement. Called by stores and nobody else. {@code :organisation} in it is the organisation at work; nobody
     * needs to say so.
     */
    public StatementSpec sql(String sql) {
        stillOn();
        var statement = tools.jdbc().sql(sql);
        return sql.contains(":organisation")
                ? statement.param("organisation", organisation().value())
                : statement;
    }

    /** Streams rows into a table with {@code copy ... from stdin}; answers how many. Called by stores and nobody else. */
    public long copyIn(String copy, InputStream rows) {
        stillOn();
        Long copied = tools.plain().execute((java.sql.Connection connection) -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, rows);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
        return copied == null ? 0 : copied;
    }

    /** Whom the details belong to: as named, else the person or patient the work is about. */
    Optional<UUID> dataSubject() {
        return dataSubject.isPresent() || !Set.of("person", "patient").contains(target.type())
                ? dataSubject
                : TimeOrderedId.parse(target.id());
    }

    /** What the work is about, as far as it is known by now. */
    public Target target() {
        return target;
    }

    Map<String, String> details() {
        return Map.copyOf(details);
    }

    /** What of this work is public, the patients whose data was loaded among it. */
    Map<String, String> facts() {
        return told.facts();
    }

    void end() {
        over = true;
    }

    private void stillOn() {
        if (over) {
            throw new IllegalStateException("this work is over");
        }
    }
}
