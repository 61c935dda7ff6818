package uk.co.pharmacyiq.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

/** An event as it stands on the record: its public leaf, and of its sealed part what can still be opened. */
public final class RecordedEvent {

    /** The row as the table holds it. */
    record Row(UUID organisationId, UUID eventId, Instant at, long writerSeq, byte[] leaf, byte[] sealed) {}

    /** What is told of events about patients to whoever reads the record: who, whence, and how it ended. */
    private static final Set<String> NOT_THE_PATIENTS = Set.of(
            "name", "roles", "address", "asked-by", "told", "field", "until", "parts", "version", "rows", "format");

    private final Row row;
    private final String leaf;
    private final LeafMembers members;
    private final SealedDetails.Opened opened;
    private final Set<String> withheld;

    RecordedEvent(Row row, SealedDetails.Opened opened) {
        this(row, opened, Set.of());
    }

    private RecordedEvent(Row row, SealedDetails.Opened opened, Set<String> withheld) {
        this.row = row;
        this.leaf = new String(row.leaf(), UTF_8);
        this.members = LeafMembers.of(leaf);
        this.opened = opened;
        this.withheld = withheld;
    }

    /** An event read from elsewhere than the database: of its sealed part there are the details and nothing else. */
    public RecordedEvent(UUID id, Instant at, long sequence, String leaf, Map<String, String> details) {
        this(
                new Row(new UUID(0, 0), id, at, sequence, leaf.getBytes(UTF_8), new byte[0]),
                new SealedDetails.Opened(Map.copyOf(details), Map.of(), false));
    }

    public UUID id() {
        return row.eventId();
    }

    /** When the database took it. */
    public Instant at() {
        return row.at();
    }

    /** Its number among all that its writer wrote. */
    public long sequence() {
        return row.writerSeq();
    }

    /** Its public bytes, as written. */
    public String leaf() {
        return leaf;
    }

    /** What stands sealed beside the leaf, as stored. */
    public byte[] sealed() {
        return row.sealed().clone();
    }

    /** Its sealed fields, opened; without those that are erased. */
    public Map<String, String> details() {
        return Map.copyOf(opened.details());
    }

    /** The salt of a field's commitment: given with the value, it lets anybody check that field and no other. */
    public Optional<byte[]> salt(String field) {
        return Optional.ofNullable(opened.salts().get(field)).map(byte[]::clone);
    }

    /** The names of the fields that nobody can read any more, because the key of whom they belong to was destroyed. */
    public Set<String> erased() {
        var names = altered()
                ? new TreeSet<String>()
                : new TreeSet<>(members.texts("commit").keySet());
        names.removeAll(opened.details().keySet());
        names.removeAll(withheld);
        return names;
    }

    /** Whether it is about patients: it names one as its subject, or some whose data it showed. */
    public boolean isAboutPatients() {
        return subjectType().equals("patient") || facts().containsKey("patients");
    }

    /**
     * The event as it is told to whoever may read the record, export it or prove it: what stands in it of a patient is
     * withheld. It is read in the patient's own record, by those who may open that.
     */
    public RecordedEvent asTold() {
        if (!isAboutPatients() || NOT_THE_PATIENTS.containsAll(opened.details().keySet())) {
            return this;
        }
        var told = new TreeMap<>(opened.details());
        told.keySet().retainAll(NOT_THE_PATIENTS);
        var salts = new TreeMap<>(opened.salts());
        salts.keySet().retainAll(NOT_THE_PATIENTS);
        var kept = new TreeSet<>(opened.details().keySet());
        kept.removeAll(told.keySet());
        return new RecordedEvent(row, new SealedDetails.Opened(told, salts, opened.altered()), kept);
    }

    /** Names of the fields that are withheld, because they are a patient's. */
    public Set<String> withheld() {
        return Set.copyOf(withheld);
    }

    /** Whether its sealed part was altered: there is a key, and it does not open. */
    public boolean altered() {
        return opened.altered();
    }

    public String action() {
        return publicText("action");
    }

    /** {@code done}, {@code refused} or {@code failed}. */
    public String outcome() {
        return publicText("outcome");
    }

    /** Why it was refused; else empty. */
    public String code() {
        return publicText("code");
    }

    /** {@code person}, {@code operator} or {@code nobody}. */
    public String actorKind() {
        return members.texts("who").getOrDefault("kind", "");
    }

    /** The acting person's identifier, or the operator's task. */
    public String actorId() {
        return members.texts("who").getOrDefault("id", "");
    }

    /** Who acted, where it was a person. */
    public Optional<UUID> personId() {
        return actorKind().equals("person") ? TimeOrderedId.parse(actorId()) : Optional.empty();
    }

    public Optional<PremisesId> premises() {
        return TimeOrderedId.parse(publicText("premises")).map(PremisesId::new);
    }

    /** The kind of thing it is about: {@code movement}; empty where nothing is named. */
    public String subjectType() {
        return members.texts("subject").getOrDefault("type", "");
    }

    /** That thing's opaque identifier. */
    public String subjectId() {
        return members.texts("subject").getOrDefault("id", "");
    }

    /** What anybody may read of it besides, by name. */
    public Map<String, String> facts() {
        return members.texts("facts");
    }

    /** A text member of the leaf, for example {@code action}; empty where there is none. */
    public String publicText(String member) {
        return members.text(member);
    }
}
