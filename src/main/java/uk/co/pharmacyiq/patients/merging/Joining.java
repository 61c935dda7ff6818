package uk.co.pharmacyiq.patients.merging;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.looking.Gate;
import uk.co.pharmacyiq.patients.looking.LookReason;
import uk.co.pharmacyiq.patients.looking.Relationship;
import uk.co.pharmacyiq.patients.looking.RelationshipKind;
import uk.co.pharmacyiq.patients.looking.Relationships;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.Holds;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.patients.record.Why;
import uk.co.pharmacyiq.work.Work;

/** Takes two records in hand, and joins them: what merging does to records, holds and relationships. */
@Component
class Joining {

    private static final Why MERGED = Why.of("Set aside when two records of the patient were merged");

    /** What this module itself brings to it. */
    @Component
    static final class AtHand {

        private final MergeStore merges;
        private final Sight sight;

        AtHand(MergeStore merges, Sight sight) {
            this.merges = merges;
            this.sight = sight;
        }

        MergeStore merges() {
            return merges;
        }

        Sight sight() {
            return sight;
        }
    }

    private final Records records;
    private final Holds holds;
    private final Gate gate;
    private final Relationships relationships;
    private final AtHand atHand;

    Joining(Records records, Holds holds, Gate gate, Relationships relationships, AtHand atHand) {
        this.records = records;
        this.holds = holds;
        this.gate = gate;
        this.relationships = relationships;
        this.atHand = atHand;
    }

    /** Both records, held for this work; refused where one is unknown, leads to another, or is one's own. */
    Outcome<Reconciliation> both(Work work, PremisesId premises, PatientId survivor, PatientId other) {
        if (survivor.equals(other)) {
            return refused(MergeRefusal.SAME_RECORD);
        }
        var free = atHand.merges().lock(work, survivor, other);
        if (free.size() < 2) {
            return refused(MergeRefusal.PATIENT_UNKNOWN);
        }
        return free.contains(false)
                ? refused(MergeRefusal.MERGED_ALREADY)
                : look(work, premises, survivor)
                        .then(_ -> look(work, premises, other))
                        .then(_ -> done(new Reconciliation(
                                records.find(work, survivor).orElseThrow(),
                                records.find(work, other).orElseThrow())));
    }

    /** Whoever merges checks the record, and says so by merging. */
    Outcome<Boolean> look(Work work, PremisesId premises, PatientId patient) {
        return switch (gate.pass(work, patient, premises, Optional.of(LookReason.CHECK))) {
            case Refused<?>(var reason) -> refused(reason);
            case Outcome.Done<?> _ -> done(true);
        };
    }

    PatientRecord record(Work work, PatientId patient) {
        return records.find(work, patient).orElseThrow();
    }

    /** Whether either record, or one that was merged into it, must stay as it is. */
    boolean frozen(Work work, Reconciliation two) {
        return two.everybody().stream()
                .anyMatch(patient -> !holds.on(work, patient).isEmpty());
    }

    /** Whether something must be decided that the person at work may not see. */
    boolean blind(Work work, PremisesId premises, Reconciliation two) {
        return !atHand.sight().toDecide(work, premises, two).containsAll(two.toDecide());
    }

    void setAside(Work work, List<Entry> aside) {
        aside.forEach(entry -> must(records.end(work, entry.id(), entry.version(), MERGED)));
    }

    /** From now on the other leads to the survivor, and what brought patient and pharmacy together counts for both. */
    void link(Work work, PremisesId premises, Merge merge) {
        relationships
                .between(work, List.of(merge.merged()), work.now(), work.now().plusSeconds(1))
                .stream()
                .filter(open -> !ofOnePerson(open) && open.until().isAfter(work.now()))
                .forEach(
                        open -> relationships.note(work, merge.survivor(), open.premises(), open.kind(), open.until()));
        records.link(work, merge.merged(), merge.survivor());
    }

    /** What brought a record and a pharmacy together since a moment and still does, for more than one person. */
    Stream<Relationship> openSince(Work work, Merge merge) {
        return relationships
                .between(
                        work,
                        List.of(merge.survivor()),
                        merge.made().at(),
                        work.now().plusSeconds(1))
                .stream()
                .filter(open -> !ofOnePerson(open)
                        && open.began().isAfter(merge.made().at())
                        && open.until().isAfter(work.now()));
    }

    /** The same for the record that is on its own again. */
    void giveBack(Work work, Merge merge, Relationship open) {
        relationships.note(work, merge.merged(), open.premises(), open.kind(), open.until());
    }

    private static boolean ofOnePerson(Relationship open) {
        return open.kind() == RelationshipKind.TASK || open.kind() == RelationshipKind.BREAK_GLASS;
    }

    /** A step that cannot be refused, because the records are held and were looked at. */
    static <T> T must(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Refused<T>(var reason) -> throw new IllegalStateException(reason.code());
        };
    }
}
