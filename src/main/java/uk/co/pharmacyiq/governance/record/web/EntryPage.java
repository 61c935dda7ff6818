package uk.co.pharmacyiq.governance.record.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.co.pharmacyiq.governance.record.Entry;
import uk.co.pharmacyiq.governance.record.ViewEntry;
import uk.co.pharmacyiq.governance.record.web.SealPanel.Fact;
import uk.co.pharmacyiq.site.LondonTime;

/** One entry of the record with everything that stands on it, and its seal. */
record EntryPage(RecordPlace place, ViewEntry.View view, SealPanel seal) {

    /** A value before and after. */
    record Change(String name, String before, String after) {}

    String sentence() {
        return view.told().sentence();
    }

    String time() {
        return LondonTime.inFull(entry().at());
    }

    String where() {
        return view.told().where();
    }

    EntryRow.Mark outcome() {
        return EntryRow.outcome(view.told());
    }

    String id() {
        return entry().id().toString();
    }

    private Entry entry() {
        return view.told().entry();
    }

    /** Values before and after, side by side. */
    List<Change> changes() {
        return entry().details().keySet().stream()
                .filter(name -> name.endsWith(".after") || name.endsWith(".before"))
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .distinct()
                .sorted()
                .map(name -> new Change(DetailNames.of(name), shown(name + ".before"), shown(name + ".after")))
                .toList();
    }

    private String shown(String name) {
        return entry().detail(name).map(value -> view.words(name, value)).orElse("–");
    }

    /** The sealed details, opened; what was erased says so. */
    List<Fact> details() {
        return Stream.concat(
                        entry().details().entrySet().stream()
                                .filter(detail -> !detail.getKey().endsWith(".before")
                                        && !detail.getKey().endsWith(".after"))
                                .map(detail -> new Fact(
                                        DetailNames.of(detail.getKey()),
                                        view.words(detail.getKey(), detail.getValue()))),
                        entry().erased().stream()
                                .map(name -> new Fact(
                                        DetailNames.of(name),
                                        "Erased: nobody can read it any more. Its fingerprint stays.")))
                .sorted(Comparator.comparing(Fact::name))
                .toList();
    }

    /** Whether there may be more to it than is told here: what is a patient's is read in the patient's record. */
    boolean isAboutPatients() {
        return entry().what().subjectType().equals("patient") || entry().facts().containsKey("patients");
    }

    /** The details that a proof can disclose, by their names on the record. */
    List<Fact> disclosable() {
        return entry().details().keySet().stream()
                .sorted()
                .map(name -> new Fact(name, DetailNames.of(name)))
                .toList();
    }

    /** What stands on the entry in public. */
    List<Fact> fields() {
        var facts = new ArrayList<Fact>();
        var entry = entry();
        facts.add(new Fact("Action", entry.what().action()));
        facts.add(new Fact(
                "Outcome",
                outcome().text()
                        + (entry.what().code().isEmpty()
                                ? ""
                                : " (" + entry.what().code() + ")")));
        add(facts, "About", (entry.what().subjectType() + " " + entry.what().subjectId()).strip());
        add(facts, "Who", (entry.who().kind() + " " + entry.who().id()).strip());
        add(facts, "Proved who they are by", entry.who().authentication());
        add(facts, "Session", entry.who().session());
        add(facts, "Premises", entry.where().premises().map(Object::toString).orElse(""));
        add(facts, "Recorded", LondonTime.seconds(entry.at()));
        add(facts, "Taken by the database", LondonTime.seconds(entry.taken()));
        add(facts, "Request", entry.where().request());
        add(facts, "Correlation", entry.where().correlation());
        add(
                facts,
                "Number of the writer",
                entry.where().number() + " of " + entry.where().writer());
        entry.facts().forEach((name, value) -> add(facts, DetailNames.of(name), value));
        add(facts, "Entry", entry.id().toString());
        return facts;
    }

    /** The seal of this entry. */
    List<Fact> sealFacts() {
        return view.told()
                .seal()
                .map(seal -> List.of(
                        new Fact("Sealed", LondonTime.seconds(seal.sealedAt())),
                        new Fact(
                                "Place in your log",
                                SealPanel.count(seal.index() + 1) + " of " + SealPanel.count(view.size()))))
                .orElse(List.of());
    }

    boolean sealed() {
        return view.told().seal().isPresent();
    }

    /** Whether there is somebody whose details can be erased. */
    boolean erasable() {
        return RecordSubject.of(entry()).isPresent();
    }

    String leaf() {
        return entry().leaf();
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(name, value));
        }
    }
}
