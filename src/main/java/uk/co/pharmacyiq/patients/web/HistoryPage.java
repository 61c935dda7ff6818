package uk.co.pharmacyiq.patients.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.patients.ViewHistory.History;
import uk.co.pharmacyiq.patients.ViewPatient;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactField;
import uk.co.pharmacyiq.site.LondonTime;

/** How a record came to be: every version of every entry, newest first, each with what it made different. */
record HistoryPage(Here here, PatientHead head, List<Step> steps) {

    /**
     * One version.
     *
     * @param happened when it came to be so, where that is not when it was written
     */
    record Step(
            String kind,
            String what,
            String change,
            String who,
            String recorded,
            String happened,
            String reason,
            List<Difference> differences,
            UUID event) {}

    /** One field before and after. */
    record Difference(String field, String before, String after) {}

    static HistoryPage of(Here here, History history) {
        var before = new HashMap<UUID, Entry>();
        var steps = new ArrayList<Step>();
        history.versions().stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.written().recordedAt())
                        .thenComparingInt(Entry::version))
                .forEach(entry -> {
                    steps.addFirst(step(entry, Optional.ofNullable(before.get(entry.id())), history.names()));
                    before.put(entry.id(), entry);
                });
        boolean clinical = here.may(ViewPatient.CLINICAL);
        return new HistoryPage(here, PatientHead.of(history.record(), clinical, here.today()), List.copyOf(steps));
    }

    String back() {
        return here.path(head.id(), "");
    }

    private static Step step(Entry entry, Optional<Entry> before, Map<PersonId, String> names) {
        var written = entry.written();
        var recorded = LondonTime.seconds(written.recordedAt());
        var happened = LondonTime.seconds(written.occurredAt());
        return new Step(
                entry.kind().title(),
                entry.fact().words(),
                written.change().title(),
                written.author()
                        .map(person -> names.getOrDefault(person, "somebody who is not known any more"))
                        .orElse("the system"),
                recorded,
                happened.equals(recorded) ? "" : happened,
                written.reason(),
                differences(entry, before),
                written.event());
    }

    /** The fields in which a version differs from the one before; of the first, all it has. */
    static List<Difference> differences(Entry entry, Optional<Entry> before) {
        return entry.kind().fields().stream()
                .filter(field -> field.form() != FactField.Form.ID)
                .map(field -> new Difference(
                        field.label(),
                        before.map(each -> each.fact().shown(field.name())).orElse(""),
                        entry.fact().shown(field.name())))
                .filter(each -> !each.before().equals(each.after()))
                .toList();
    }
}
