package uk.co.pharmacyiq.governance.rights.copy.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.rights.RequestState;
import uk.co.pharmacyiq.governance.rights.Step;
import uk.co.pharmacyiq.governance.rights.copy.Material;
import uk.co.pharmacyiq.governance.rights.copy.Opinion;
import uk.co.pharmacyiq.governance.rights.copy.ViewMaterial;
import uk.co.pharmacyiq.governance.rights.copy.WithheldReason;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** A copy in preparation: what comes next, what it is made of, and what is withheld. */
record CopyPage(ViewMaterial.Shown shown, @Nullable Fields typed, List<FieldError> errors) {

    static CopyPage of(ViewMaterial.Shown shown, @Nullable Fields typed, @Nullable Refusal reason) {
        return new CopyPage(shown, typed, reason == null ? List.of() : FieldError.of(reason));
    }

    String back() {
        return "/premises/" + shown.request().where().premises() + "/rights/"
                + shown.request().id();
    }

    String path() {
        return back() + "/copy";
    }

    String reference() {
        return shown.request().reference();
    }

    String state() {
        return shown.request().state().title();
    }

    boolean can(String step) {
        return Step.valueOf(step).isFor(shown.request());
    }

    boolean hasFile() {
        return shown.request().state() == RequestState.READY || shown.request().state() == RequestState.RELEASED;
    }

    /** By what the approved files are known. */
    String digest(String form) {
        return shown.request().last(Step.APPROVED).map(step -> step.word(form)).orElse("");
    }

    Optional<Opinion.Given> opinion() {
        return Opinion.of(shown.request());
    }

    String opinionBy() {
        return opinion()
                .map(given -> shown.people().getOrDefault(given.step().by().person(), "somebody who left") + ", "
                        + LondonTime.time(given.step().by().at()))
                .orElse("");
    }

    boolean opinionIsGood() {
        return opinion().filter(given -> given.isGood(shown.today())).isPresent();
    }

    CopyRows rows() {
        return new CopyRows(shown);
    }

    List<Material.Look> looks() {
        return shown.material().looks();
    }

    List<Choice> grounds() {
        return Stream.of(WithheldReason.values())
                .map(reason -> new Choice(
                        reason.code(), reason.words(), value("ground").equals(reason.code())))
                .toList();
    }

    List<Choice> harms() {
        return Stream.of(Opinion.Harm.values())
                .map(harm -> new Choice(harm.code(), harm.title(), value("harm").equals(harm.code())))
                .toList();
    }

    String value(String field) {
        return typed == null ? "" : typed.shown(field);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
