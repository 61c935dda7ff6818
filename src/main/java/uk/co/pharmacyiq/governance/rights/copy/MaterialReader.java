package uk.co.pharmacyiq.governance.rights.copy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.rights.Subjects.Subject;
import uk.co.pharmacyiq.governance.rights.copy.Material.Item;
import uk.co.pharmacyiq.governance.rights.copy.Material.Value;
import uk.co.pharmacyiq.governance.rights.copy.Material.Version;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactField;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Work;

/** Puts together what a copy is made of: every version of every entry, and who looked. */
@Component
class MaterialReader {

    private final PeopleNames people;
    private final WhoLooked whoLooked;

    MaterialReader(PeopleNames people, WhoLooked whoLooked) {
        this.people = people;
        this.whoLooked = whoLooked;
    }

    Material read(Work work, Subject subject, List<Redaction> redactions) {
        var names = people.names(work);
        Collection<List<Entry>> entries = subject.history().stream()
                .collect(Collectors.groupingBy(Entry::id, LinkedHashMap::new, Collectors.toList()))
                .values();
        return new Material(
                subject.record().displayName(),
                entries.stream()
                        .map(versions -> item(versions, redactions, names))
                        .toList(),
                whoLooked.list(work, subject.record()));
    }

    Map<PersonId, String> names(Work work) {
        return people.names(work);
    }

    private static Item item(List<Entry> versions, List<Redaction> redactions, Map<PersonId, String> names) {
        var latest = versions.getLast();
        var whole = whole(redactions, latest.id());
        return new Item(
                latest.id(),
                latest.kind().code(),
                latest.kind().title(),
                latest.state().title(),
                whole.isPresent()
                        ? List.of()
                        : versions.stream()
                                .map(version -> version(version, redactions, names))
                                .toList(),
                whole);
    }

    private static Version version(Entry entry, List<Redaction> redactions, Map<PersonId, String> names) {
        var written = entry.written();
        var values = new ArrayList<Value>();
        entry.kind().fields().stream()
                .filter(field -> field.form() != FactField.Form.ID)
                .filter(field -> entry.fact().get(field.name()).isPresent())
                .forEach(field -> values.add(value(
                        redactions,
                        entry.id(),
                        field.name(),
                        field.label(),
                        entry.fact().shown(field.name()))));
        values.add(value(
                redactions,
                entry.id(),
                Redaction.AUTHOR,
                "Written by",
                written.author()
                        .map(id -> names.getOrDefault(id, "somebody who left"))
                        .orElse("the system")));
        if (!written.reason().isBlank()) {
            values.add(value(redactions, entry.id(), Redaction.REASON, "Why", written.reason()));
        }
        return new Version(entry.version(), written.change().title(), written.recordedAt(), values);
    }

    private static Value value(List<Redaction> redactions, UUID entry, String field, String label, String text) {
        var withheld = Redaction.of(redactions, entry, field);
        return new Value(field, label, withheld.isPresent() ? "" : text, withheld);
    }

    private static Optional<WithheldReason> whole(List<Redaction> redactions, UUID entry) {
        return redactions.stream()
                .filter(each -> each.stands()
                        && each.entry().equals(entry)
                        && each.field().isEmpty())
                .map(Redaction::reason)
                .findFirst();
    }

    /** What of an entry can be withheld by itself. */
    static List<String> fields(Entry entry) {
        return Stream.concat(
                        entry.kind().fields().stream().map(FactField::name),
                        Stream.of(Redaction.AUTHOR, Redaction.REASON))
                .toList();
    }
}
