package uk.co.pharmacyiq.patients.merging.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.patients.looking.Relationship;
import uk.co.pharmacyiq.patients.merging.Merge;
import uk.co.pharmacyiq.patients.merging.ViewMerges;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** One merge: who did it and why, and what must be decided to undo it. */
record MergePage(
        PremisesId premises,
        ViewMerges.Shown shown,
        @Nullable Fields typed,
        List<FieldError> errors) {

    /** What a form sends where something belongs to the patient whose record was merged. */
    static final String TO_MERGED = "merged";

    /** Something written since, and whose it is. */
    record Later(
            String name,
            String legend,
            List<Choice> options,
            @Nullable String error) {}

    static MergePage of(PremisesId premises, ViewMerges.Shown shown, @Nullable Fields typed, @Nullable Refusal reason) {
        return new MergePage(premises, shown, typed, reason == null ? List.of() : FieldError.of(reason));
    }

    private Merge merge() {
        return shown.merge();
    }

    boolean stands() {
        return merge().stands();
    }

    boolean mayDecide() {
        return shown.mayDecide();
    }

    String recordPath() {
        return "/premises/" + premises + "/patients/" + merge().survivor();
    }

    String otherPath() {
        return "/premises/" + premises + "/patients/" + merge().merged();
    }

    String undoPath() {
        return "/premises/" + premises + "/patients/merges/" + merge().id() + "/undo";
    }

    String survivorName() {
        return Lines.name(shown.record(), merge().survivor()).orElse("The record that stayed");
    }

    String otherName() {
        return Lines.name(shown.record(), merge().merged()).orElse("The record that was merged");
    }

    String made() {
        return told(merge().made());
    }

    String madeReason() {
        return merge().made().reason();
    }

    String undone() {
        return merge().undone().map(this::told).orElse("");
    }

    String undoneReason() {
        return merge().undone().map(Merge.Done::reason).orElse("");
    }

    private String told(Merge.Done done) {
        return shown.people().getOrDefault(done.by(), "Somebody") + ", " + LondonTime.time(done.at());
    }

    List<Later> later() {
        return Stream.concat(
                        shown.later().stream().map(this::later),
                        shown.open().stream().map(this::later))
                .toList();
    }

    private Later later(Entry entry) {
        var by = entry.written()
                .author()
                .map(id -> shown.people().getOrDefault(id, "somebody"))
                .orElse("the system");
        return later(
                entry.id(),
                entry.kind().title() + ": " + entry.fact().words() + " ("
                        + entry.state().title().toLowerCase(Locale.UK) + ", " + by + ", "
                        + LondonTime.time(entry.written().recordedAt()) + ")");
    }

    private Later later(Relationship open) {
        return later(open.id(), open.kind().title() + " (" + LondonTime.time(open.began()) + ")");
    }

    private Later later(UUID id, String what) {
        var name = "belongs-" + id;
        boolean toMerged = typed != null && typed.shown(name).equals(TO_MERGED);
        return new Later(
                name,
                what,
                List.of(
                        new Choice("survivor", survivorName() + ", whose record stayed", !toMerged),
                        new Choice(TO_MERGED, otherName() + ", whose record was merged", toMerged)),
                null);
    }

    String value(String field) {
        return typed == null ? "" : typed.shown(field);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
