package uk.co.pharmacyiq.inventory.ordering.suppliers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ordering.suppliers.PriceReport;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.FieldError;

/** A list that is pasted, and what became of the last. */
record ListForm(String text, String summary, List<PriceReport.Wrong> wrong, List<FieldError> errors) {

    static ListForm fresh() {
        return new ListForm("", "", List.of(), List.of());
    }

    static ListForm taken(PriceReport report) {
        int wrong = report.wrong().size();
        return new ListForm(
                "",
                report.taken() + (report.taken() == 1 ? " row taken, " : " rows taken, ") + wrong + " to be put right.",
                report.wrong().stream().limit(200).toList(),
                List.of());
    }

    static ListForm refused(String text, Refusal reason) {
        return new ListForm(text, "", List.of(), FieldError.of(reason));
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
