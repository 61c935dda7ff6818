package uk.co.pharmacyiq.patients.record;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import uk.co.pharmacyiq.kernel.NhsNumber;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * What is said of one patient now.
 *
 * @param id the record asked for, or the one it was merged into
 * @param version changes with every change
 * @param entries the latest version of each entry, ended and withdrawn ones among them
 * @param mergedFrom records that were merged into this one; their entries are among the entries
 */
public record PatientRecord(PatientId id, long version, List<Entry> entries, List<PatientId> mergedFrom) {

    public PatientRecord {
        entries = List.copyOf(entries);
        mergedFrom = List.copyOf(mergedFrom);
    }

    /** What holds of a kind. */
    public List<Entry> of(FactKind kind) {
        return entries.stream()
                .filter(entry -> entry.isCurrent() && entry.kind() == kind)
                .toList();
    }

    /** What holds of a kind that a record has at most one of. */
    public Optional<Fact> the(FactKind kind) {
        return of(kind).stream().findFirst().map(Entry::fact);
    }

    /** The name they go by: the usual one, else the first there is. */
    public Optional<Fact> usualName() {
        var names = of(FactKind.NAME).stream().map(Entry::fact).toList();
        return names.stream()
                .filter(name -> name.get("use").orElse("usual").equals("usual"))
                .findFirst()
                .or(() -> names.stream().findFirst());
    }

    /** The name as it is read out: first names, last name; a text that says so where none is known. */
    public String displayName() {
        return usualName()
                .map(name ->
                        (name.get("given").orElse("") + " " + name.get("family").orElse("")).strip())
                .orElse("Name not known");
    }

    public Optional<LocalDate> born() {
        return the(FactKind.PERSONAL).flatMap(fact -> fact.get("born")).map(LocalDate::parse);
    }

    public Optional<NhsNumber> nhsNumber() {
        return the(FactKind.NHS_NUMBER).flatMap(fact -> fact.get("number")).map(NhsNumber::new);
    }

    /** Age in years today, or at death. */
    public Optional<Integer> age(LocalDate today) {
        var until = the(FactKind.DEATH)
                .flatMap(fact -> fact.get("on"))
                .map(LocalDate::parse)
                .orElse(today);
        return born().map(born -> Period.between(born, until).getYears());
    }

    /** Whether they are under 16. */
    public boolean isChild(LocalDate today) {
        return age(today).filter(age -> age < 16).isPresent();
    }

    public boolean isDeceased() {
        return the(FactKind.DEATH).isPresent();
    }

    /** Whether a flag is set: {@code sensitive}, {@code restricted-address}, {@code restricted-processing}. */
    public boolean has(String flag) {
        return of(FactKind.FLAG).stream()
                .anyMatch(entry -> entry.fact().get("flag").equals(Optional.of(flag)));
    }

    /** Whether this is the record of a colleague. */
    public boolean isOf(PersonId colleague) {
        return of(FactKind.FLAG).stream()
                .anyMatch(entry -> entry.fact().get("person").equals(Optional.of(colleague.toString())));
    }

    /** The same record without entries that somebody need not see. */
    public PatientRecord only(Predicate<Entry> visible) {
        return new PatientRecord(id, version, entries.stream().filter(visible).toList(), mergedFrom);
    }

    /** The same without anything clinical. */
    public PatientRecord withoutClinical() {
        return only(entry -> entry.kind().need() != FactKind.Need.CLINICAL);
    }

    /** The same without what would tell where a patient is whose address is restricted. */
    public PatientRecord withoutWhereabouts() {
        return has("restricted-address") ? only(entry -> entry.kind().need() != FactKind.Need.RESTRICTABLE) : this;
    }

    @Override
    public String toString() {
        return "PatientRecord[" + id + "]";
    }
}
