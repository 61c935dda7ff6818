package uk.co.pharmacyiq.tenancy.leaving.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.leaving.AgreeDeletion;
import uk.co.pharmacyiq.tenancy.leaving.Departure;
import uk.co.pharmacyiq.tenancy.leaving.ViewLeaving;

/** How far the organisation has come on its way out, and what can be done next. */
record LeavingPage(ViewLeaving.View view, String typed, List<FieldError> errors) {

    /** One thing that was done. */
    record Row(String what, String when, String who, String entry) {}

    static LeavingPage of(ViewLeaving.View view, @Nullable Fields typed, @Nullable Refusal reason) {
        return new LeavingPage(
                view, typed == null ? "" : typed.shown("receipt"), reason == null ? List.of() : FieldError.of(reason));
    }

    @Nullable
    String error() {
        return FieldError.of(errors, "receipt");
    }

    List<Row> rows() {
        return view.departure().steps().stream().map(this::row).toList();
    }

    boolean mayAskForDeletion() {
        return view.departure().export().isPresent() && !isAgreed();
    }

    boolean isAgreed() {
        return view.departure().deletion().isPresent();
    }

    /** When deletion falls due; empty where it is not agreed. */
    String due() {
        return view.departure()
                .deletion()
                .flatMap(Departure.Step::due)
                .map(LondonTime::time)
                .orElse("");
    }

    private Row row(Departure.Step step) {
        var what = switch (step.kind()) {
            case EXPORT_AGREED -> "The export was asked for and agreed";
            case EXPORTED ->
                "The operator wrote the export; it begins with the receipt "
                        + step.fingerprint().substring(0, 4) + "…";
            case DELETION_AGREED ->
                "Deletion was agreed, for " + step.due().map(LondonTime::time).orElse("");
            case DELETION_WITHDRAWN -> "Deletion was withdrawn";
            case DELETED -> "Everything was deleted";
        };
        return new Row(
                what, LondonTime.time(step.at()), step.two().map(this::names).orElse(""), "/record/" + step.event());
    }

    private String names(Departure.Two two) {
        var unknown = "somebody no longer known";
        return view.people().getOrDefault(two.asked(), unknown) + " and "
                + view.people().getOrDefault(two.agreed(), unknown);
    }

    int receiptLength() {
        return AgreeDeletion.RECEIPT;
    }
}
