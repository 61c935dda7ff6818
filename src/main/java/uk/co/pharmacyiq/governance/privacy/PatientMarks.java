package uk.co.pharmacyiq.governance.privacy;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.patients.record.RecordFollower;
import uk.co.pharmacyiq.work.Work;

/** Keeps, with every change of a record, what of it can be compared; so the watch never has to open a record. */
@Component
class PatientMarks implements RecordFollower {

    private final MarkStore marks;
    private final MarkTokens tokens;

    PatientMarks(MarkStore marks, MarkTokens tokens) {
        this.marks = marks;
        this.tokens = tokens;
    }

    @Override
    public void changed(Work work, PatientRecord record) {
        var maker = tokens.of(work.organisation());
        marks.hold(
                work,
                record.id(),
                record.entries().stream()
                        .filter(entry -> entry.state() != Entry.State.WITHDRAWN)
                        .flatMap(entry -> of(entry, maker))
                        .distinct()
                        .toList());
    }

    /** Earlier names and addresses count: a former spouse lived here once. */
    private static Stream<MarkStore.Mark> of(Entry entry, MarkTokens.Maker maker) {
        var fact = entry.fact();
        return switch (fact.kind()) {
            case NAME ->
                Stream.concat(
                        maker.surnames(text(fact, "family")).map(token -> new MarkStore.Mark("surname", token)),
                        maker.name(text(fact, "given"), text(fact, "family")).stream()
                                .map(token -> new MarkStore.Mark("name", token)));
            case ADDRESS ->
                maker.address(text(fact, "line1"), text(fact, "postcode")).stream()
                        .map(token -> new MarkStore.Mark("address", token));
            case FLAG ->
                Optional.of(text(fact, "person"))
                        .filter(person -> !person.isEmpty() && entry.isCurrent())
                        .map(person -> new MarkStore.Mark("staff", person))
                        .stream();
            default -> Stream.empty();
        };
    }

    private static String text(Fact fact, String field) {
        return fact.get(field).orElse("");
    }
}
