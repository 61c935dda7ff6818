package uk.co.pharmacyiq.patients.merging;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.FieldErrors;

/**
 * What becomes of two records' entries when they are one: everything stays, but where a record holds one of a kind only, one
 * of the two is set aside. An allergy is never set aside; that none is known is, as soon as either record knows of one.
 */
public final class Reconciliation {

    private final PatientRecord survivor;
    private final PatientRecord other;

    public Reconciliation(PatientRecord survivor, PatientRecord other) {
        this.survivor = survivor;
        this.other = other;
    }

    /** The places that both fill, in the order of the record. */
    public List<Conflict> conflicts() {
        var theirs = new LinkedHashMap<String, Entry>();
        current(other).forEach(entry -> Slot.of(entry).ifPresent(slot -> theirs.putIfAbsent(slot.code(), entry)));
        var found = new ArrayList<Conflict>();
        for (var entry : current(survivor)) {
            Slot.of(entry)
                    .ifPresent(slot -> Optional.ofNullable(theirs.remove(slot.code()))
                            .ifPresent(their -> found.add(new Conflict(slot, entry, their))));
        }
        return found;
    }

    /** The places about which somebody must decide. */
    public List<Conflict> toDecide() {
        return conflicts().stream().filter(Conflict::differs).toList();
    }

    /** Whether where either patient is must be kept from most. */
    boolean restricted() {
        return survivor.has("restricted-address") || other.has("restricted-address");
    }

    /** Whether each has a verified NHS number, and they differ. */
    public boolean twoVerifiedNumbers() {
        var mine = verified(survivor);
        var theirs = verified(other);
        return mine.isPresent() && theirs.isPresent() && !mine.equals(theirs);
    }

    /** What is set aside, as it was decided by place; every place undecided is named in the refusal. */
    public Outcome<List<Entry>> aside(Map<String, UUID> keep) {
        var aside = new ArrayList<Entry>();
        var errors = new ArrayList<FieldError>();
        for (var conflict : conflicts()) {
            var kept = conflict.differs()
                    ? Optional.ofNullable(keep.get(conflict.slot().code()))
                    : Optional.of(conflict.survivors().id());
            conflict.bothSides().stream()
                    .filter(entry -> Optional.of(entry.id()).equals(kept))
                    .findFirst()
                    .ifPresentOrElse(
                            winner -> aside.addAll(conflict.bothSides().stream()
                                    .filter(entry -> !entry.equals(winner))
                                    .toList()),
                            () -> errors.add(new FieldError(
                                    "keep-" + conflict.slot().code(),
                                    conflict.slot().title() + ": choose which of the two holds.")));
        }
        if (knownAllergies()) {
            noneKnown().filter(entry -> !aside.contains(entry)).forEach(aside::add);
        }
        return errors.isEmpty() ? done(List.copyOf(aside)) : refused(new FieldErrors(errors));
    }

    private boolean knownAllergies() {
        return Stream.of(survivor, other)
                .flatMap(record -> current(record).stream())
                .anyMatch(entry -> entry.kind() == FactKind.ALLERGY);
    }

    private Stream<Entry> noneKnown() {
        return Stream.of(survivor, other)
                .flatMap(record -> current(record).stream())
                .filter(entry -> entry.kind() == FactKind.NO_KNOWN_ALLERGIES);
    }

    private static Optional<String> verified(PatientRecord record) {
        return current(record).stream()
                .map(Entry::fact)
                .filter(fact -> fact.kind() == FactKind.NHS_NUMBER)
                .filter(fact -> fact.get("status").equals(Optional.of("verified")))
                .findFirst()
                .flatMap(fact -> fact.get("number"));
    }

    /** Every entry of the survivor as it stands before, whoever it came from. */
    Set<UUID> survivorsEntries() {
        return survivor.entries().stream().map(Entry::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Both patients, and all that were merged into them before. */
    List<PatientId> everybody() {
        return Stream.of(survivor, other)
                .flatMap(record -> Stream.concat(Stream.of(record.id()), record.mergedFrom().stream()))
                .toList();
    }

    static List<Entry> current(PatientRecord record) {
        return record.entries().stream().filter(Entry::isCurrent).toList();
    }
}
