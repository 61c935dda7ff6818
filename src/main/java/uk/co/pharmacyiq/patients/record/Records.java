package uk.co.pharmacyiq.patients.record;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.patients.record.Entry.Change;
import uk.co.pharmacyiq.patients.record.Entry.State;
import uk.co.pharmacyiq.site.FieldErrors;
import uk.co.pharmacyiq.work.Work;

/**
 * Reads and writes records as part of work under way. Whoever loads a record has thereby put its patient on the event of
 * the work and on the trail. Every change is a new version; nothing is overwritten.
 */
@Component
public class Records {

    private final RecordStore store;
    private final Trail trail;
    private final Holds holds;
    private final RecordFlagStore flags;
    private final ObjectProvider<RecordFollower> followers;

    Records(
            RecordStore store,
            Trail trail,
            Holds holds,
            RecordFlagStore flags,
            ObjectProvider<RecordFollower> followers) {
        this.store = store;
        this.flags = flags;
        this.trail = trail;
        this.holds = holds;
        this.followers = followers;
    }

    /** The record of a patient; of one that was merged, the record it was merged into. */
    public Optional<PatientRecord> find(Work work, PatientId patient) {
        return findAll(work, List.of(patient)).stream().findFirst();
    }

    /**
     * The records of these patients, in no order; each once, though two of them were merged. Whoever is shown a merged record
     * has been shown every record in it, and is on the trail of each: that holds when the merge is undone.
     */
    public List<PatientRecord> findAll(Work work, Collection<PatientId> patients) {
        var found = load(work, patients);
        trail.read(
                work,
                found.stream()
                        .flatMap(record -> Stream.concat(Stream.of(record.id()), record.mergedFrom().stream()))
                        .toList());
        return found;
    }

    /** Every version of every entry of a record, oldest first. */
    public List<Entry> history(Work work, PatientId patient) {
        var clusters = store.clusters(work, List.of(patient));
        if (clusters.isEmpty()) {
            return List.of();
        }
        trail.read(work, clusters.getFirst().members());
        return store.versions(work, clusters.getFirst().members());
    }

    /** Under which identifier a patient's record stands: their own, or that of the one it was merged into. Shows nothing. */
    public Optional<PatientId> standing(Work work, PatientId patient) {
        return store.clusters(work, List.of(patient)).stream()
                .map(Cluster::survivor)
                .findFirst();
    }

    /** Whether a record is that of a colleague. Shows nothing. */
    public boolean isOf(Work work, PatientId patient, PersonId colleague) {
        return flags.isOf(work, patient, colleague);
    }

    /** The kind of an entry of a patient's record; empty where it is not of that record. Shows nothing. */
    public Optional<FactKind> kindOf(Work work, PatientId patient, UUID entry) {
        return store.entry(work, entry)
                .filter(found -> store.clusters(work, List.of(found.patient())).stream()
                        .anyMatch(cluster -> cluster.survivor().equals(patient)))
                .map(Entry::kind);
    }

    /** Makes a record. Followers are told once, with all of it. */
    public Outcome<PatientId> register(Work work, PremisesId premises, List<Fact> facts, Why why) {
        var future = facts.stream()
                .flatMap(fact -> FactRules.inTheFuture(fact, work.today()).stream())
                .toList();
        if (!future.isEmpty()) {
            return refused(new FieldErrors(future));
        }
        var patient = PatientId.next();
        store.add(work, patient, premises);
        var notes = new ChangeNotes(work);
        for (var fact : facts) {
            var id = TimeOrderedId.next();
            store.write(work, new RecordStore.Version(id, patient, 1, fact, State.CURRENT, Change.ADDED), why);
            notes.after(fact);
        }
        return written(work, patient, patient);
    }

    public Outcome<UUID> add(Work work, PatientId patient, Fact fact, Why why) {
        var future = FactRules.inTheFuture(fact, work.today());
        if (!future.isEmpty()) {
            return refused(new FieldErrors(future));
        }
        var record = lock(work, patient);
        if (record.isEmpty()) {
            return refused(PatientRefusal.UNKNOWN);
        }
        if (fact.kind().single() && !record.get().of(fact.kind()).isEmpty()) {
            return refused(PatientRefusal.SINGLE);
        }
        var id = TimeOrderedId.next();
        var owner = record.get().id();
        store.write(work, new RecordStore.Version(id, owner, 1, fact, State.CURRENT, Change.ADDED), why);
        new ChangeNotes(work).after(fact);
        return written(work, owner, id);
    }

    /**
     * Writes what is so from now on, or what was so all along.
     *
     * @param basedOn the version that was looked at
     * @param change {@link Change#CHANGED} or {@link Change#CORRECTED}
     */
    public Outcome<UUID> change(Work work, UUID entry, int basedOn, Fact fact, Change change, Why why) {
        var future = FactRules.inTheFuture(fact, work.today());
        if (!future.isEmpty()) {
            return refused(new FieldErrors(future));
        }
        return next(work, entry, basedOn).then(stands -> {
            if (!stands.isCurrent()) {
                return refused(PatientRefusal.NOT_CURRENT);
            }
            if (stands.kind() != fact.kind()) {
                return refused(PatientRefusal.ENTRY_UNKNOWN);
            }
            return stands.fact().equals(fact)
                    ? refused(PatientRefusal.NOTHING_CHANGED)
                    : follow(work, stands, new Step(stands.patient(), fact, State.CURRENT, change), why);
        });
    }

    /** Says that it held and does no longer. */
    public Outcome<UUID> end(Work work, UUID entry, int basedOn, Why why) {
        return next(work, entry, basedOn)
                .then(stands -> stands.isCurrent()
                        ? follow(work, stands, Step.of(stands, State.ENDED, Change.ENDED), why)
                        : refused(PatientRefusal.NOT_CURRENT));
    }

    /** Says that it never held. Refused while a request about the record is open. */
    public Outcome<UUID> withdraw(Work work, UUID entry, int basedOn, Why why) {
        return next(work, entry, basedOn).then(stands -> {
            if (stands.state() == State.WITHDRAWN) {
                return refused(PatientRefusal.NOT_CURRENT);
            }
            if (why.reason().isBlank()) {
                return refused(PatientRefusal.REASON_NEEDED);
            }
            return store.clusters(work, List.of(stands.patient())).stream()
                            .flatMap(cluster -> cluster.members().stream())
                            .allMatch(member -> holds.on(work, member).isEmpty())
                    ? follow(work, stands, Step.of(stands, State.WITHDRAWN, Change.WITHDRAWN), why)
                    : refused(PatientRefusal.FROZEN);
        });
    }

    /** Says that an entry that had ended or been withdrawn holds again. */
    public Outcome<UUID> restore(Work work, UUID entry, int basedOn, Why why) {
        return next(work, entry, basedOn)
                .then(stands -> stands.isCurrent()
                        ? refused(PatientRefusal.NOTHING_CHANGED)
                        : follow(work, stands, Step.of(stands, State.CURRENT, Change.RESTORED), why));
    }

    /** Says that an entry is another patient's. */
    public Outcome<UUID> move(Work work, UUID entry, int basedOn, PatientId to, Why why) {
        return next(work, entry, basedOn)
                .then(stands -> follow(work, stands, new Step(to, stands.fact(), stands.state(), Change.MOVED), why));
    }

    /** Makes one record part of another, as part of a merge; its entries stay where they stand. */
    public void link(Work work, PatientId merged, PatientId survivor) {
        store.link(work, merged, Optional.of(survivor));
        trail.changed(work, survivor);
        written(work, merged, merged);
    }

    /** Makes a record one of its own again. */
    public void unlink(Work work, PatientId merged) {
        var before = store.clusters(work, List.of(merged)).getFirst().survivor();
        store.link(work, merged, Optional.empty());
        written(work, merged, merged);
        written(work, before, before);
    }

    /** Tells whoever follows records how these stand, though nobody changed them. Shows nothing. */
    void tellAgain(Work work, List<PatientId> patients) {
        patients.stream()
                .sorted(Comparator.comparing(PatientId::toString))
                .forEach(patient -> lock(work, patient)
                        .ifPresent(record ->
                                followers.orderedStream().forEach(follower -> follower.changed(work, record))));
    }

    /** What comes after what stands there. */
    private record Step(PatientId patient, Fact fact, State state, Change change) {
        static Step of(Entry stands, State state, Change change) {
            return new Step(stands.patient(), stands.fact(), state, change);
        }
    }

    private Outcome<UUID> follow(Work work, Entry stands, Step step, Why why) {
        store.write(
                work,
                new RecordStore.Version(
                        stands.id(), step.patient(), stands.version() + 1, step.fact(), step.state(), step.change()),
                why);
        new ChangeNotes(work).changed(stands, step.fact(), step.change());
        if (!step.patient().equals(stands.patient())) {
            written(work, step.patient(), stands.id());
        }
        return written(work, stands.patient(), stands.id());
    }

    private Outcome<Entry> next(Work work, UUID entry, int basedOn) {
        var seen = store.entry(work, entry);
        if (seen.isEmpty()) {
            return refused(PatientRefusal.ENTRY_UNKNOWN);
        }
        store.lock(work, seen.get().patient());
        var stands = store.entry(work, entry).orElseThrow();
        return stands.version() == basedOn ? done(stands) : refused(PatientRefusal.CHANGED_MEANWHILE);
    }

    private Optional<PatientRecord> lock(Work work, PatientId patient) {
        var clusters = store.clusters(work, List.of(patient));
        clusters.forEach(cluster -> store.lock(work, cluster.survivor()));
        return load(work, List.of(patient)).stream().findFirst();
    }

    private <T> Outcome<T> written(Work work, PatientId patient, T answer) {
        store.touch(work, patient);
        trail.changed(work, patient);
        standing(work, patient)
                .filter(survivor -> !survivor.equals(patient))
                .ifPresent(survivor -> store.touch(work, survivor));
        var record = load(work, List.of(patient)).getFirst();
        followers.orderedStream().forEach(follower -> follower.changed(work, record));
        return done(answer);
    }

    private List<PatientRecord> load(Work work, Collection<PatientId> patients) {
        var clusters = store.clusters(work, patients);
        var members =
                clusters.stream().flatMap(cluster -> cluster.members().stream()).toList();
        Map<PatientId, List<Entry>> entries =
                store.current(work, members).stream().collect(Collectors.groupingBy(Entry::patient));
        return clusters.stream()
                .map(cluster -> new PatientRecord(
                        cluster.survivor(),
                        cluster.version(),
                        cluster.members().stream()
                                .flatMap(member -> entries.getOrDefault(member, List.of()).stream())
                                .toList(),
                        cluster.members().stream()
                                .filter(member -> !member.equals(cluster.survivor()))
                                .toList()))
                .toList();
    }
}
