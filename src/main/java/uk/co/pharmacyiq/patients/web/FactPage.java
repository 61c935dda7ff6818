package uk.co.pharmacyiq.patients.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.FactField;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.web.Chooser.Choosing;
import uk.co.pharmacyiq.site.Choice;

/**
 * The form of one fact: to add it, or to change, correct, end or withdraw one that is there.
 *
 * @param whose so that nobody writes in the wrong record
 * @param entry what stands on the record now; empty where something is added
 * @param theirs what somebody else made of it meanwhile; empty where nobody did
 */
record FactPage(Here here, Whose whose, TypedFact typed, Sent sent, Optional<Entry> entry, Optional<Theirs> theirs) {

    /**
     * Whose record it is.
     *
     * @param colleagues who works here, where the form asks for a colleague
     */
    record Whose(PatientHead head, List<Choice> colleagues) {}

    /** What others changed while somebody typed: what stands there now, and by whom and when in words. */
    record Theirs(Entry now, String when) {}

    PatientHead head() {
        return whose.head();
    }

    FactKind kind() {
        return typed.kind();
    }

    String title() {
        return entry.isPresent()
                ? "Change " + FactWords.small(kind().title())
                : "Add " + FactWords.small(kind().title());
    }

    String action() {
        return here.path(head().id(), entry.map(FactPaths::standing).orElseGet(() -> FactPaths.adding(kind())));
    }

    String disagree() {
        return here.path(head().id(), FactPaths.disagreeing(entry.orElseThrow()));
    }

    /** Whether there is anything to fill in: not where all that can be done is to end it. */
    boolean takesFields() {
        return entry.isEmpty() || EntryAct.of(kind(), isOpinion()).stream().anyMatch(EntryAct::takesFact);
    }

    /** What was found, to choose from. */
    List<Choice> found() {
        return choosing().stream()
                .flatMap(each -> each.found().stream())
                .map(each -> new Choice(each.value(), each.term(), false))
                .toList();
    }

    String back() {
        return here.path(head().id(), "");
    }

    /** The fields but those that are chosen rather than typed. */
    List<FactRow> rows() {
        return kind().fields().stream()
                .filter(field -> choosing()
                        .filter(each -> each.chooser().holds(field.name()))
                        .isEmpty())
                .map(this::row)
                .toList();
    }

    Optional<Choosing> choosing() {
        return typed.choosing();
    }

    private FactRow row(FactField field) {
        var value = typed.values().getOrDefault(field.name(), "");
        var shown = value.isEmpty() || sentBefore() ? value : typedAgain(field, value);
        return new FactRow(field, choices(field), shown, sent.error(field.name()), now(field));
    }

    private List<Choice> choices(FactField field) {
        return switch (field.form()) {
            case YES_NO -> List.of(new Choice("yes", "Yes", false), new Choice("no", "No", false));
            case ID -> field.name().equals("person") ? whose.colleagues() : List.of();
            default -> field.choices();
        };
    }

    private boolean sentBefore() {
        return !sent.shown("basedOn").isEmpty();
    }

    /** Dates and numbers stand in the form as people write them; what is chosen stands as it is kept. */
    private static String typedAgain(FactField field, String value) {
        return switch (field.form()) {
            case CHOICE, YES_NO, ID -> value; // a choice is sent as it is kept
            default -> field.read(value).map(field::shown).orElse(value);
        };
    }

    /** What others put there, where it is not what stands in the form. */
    private @Nullable String now(FactField field) {
        return theirs.filter(each -> !each.now()
                        .fact()
                        .get(field.name())
                        .equals(field.read(typed.values().getOrDefault(field.name(), ""))))
                .map(each -> each.now().fact().shown(field.name()))
                .map(text -> text.isEmpty() ? "nothing" : text)
                .orElse(null);
    }

    /** The version that what is sent will be based on: the newest that was shown. */
    String basedOn() {
        return theirs.map(each -> each.now().version())
                .or(() -> entry.map(Entry::version))
                .map(Object::toString)
                .orElse("0");
    }

    List<Choice> acts() {
        return EntryAct.of(kind(), isOpinion()).stream()
                .map(act -> new Choice(act.code(), act.words(), act.code().equals(sent.shown("act"))))
                .toList();
    }

    /** Whether somebody wrote down what they thought, which is not corrected but answered (DP-08). */
    boolean isOpinion() {
        return entry.filter(each -> RecordRows.isOpinion(each.fact())).isPresent();
    }

    List<Choice> reasons() {
        return WhyChanged.choices(sent.shown("reason"), entry.isEmpty());
    }
}
