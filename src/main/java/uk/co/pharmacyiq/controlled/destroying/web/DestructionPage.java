package uk.co.pharmacyiq.controlled.destroying.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.controlled.destroying.AddWitness;
import uk.co.pharmacyiq.controlled.destroying.DestroyStock;
import uk.co.pharmacyiq.controlled.destroying.Destruction;
import uk.co.pharmacyiq.controlled.destroying.ViewDestruction;
import uk.co.pharmacyiq.controlled.destroying.ViewDestruction.Row;
import uk.co.pharmacyiq.controlled.destroying.Witness;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.desk.Here;

/** What awaits destruction, the form that destroys, and what was destroyed. */
record DestructionPage(Here here, ViewDestruction.Listing listing, Fields typed, List<FieldError> errors) {

    boolean mayDestroy() {
        return here.may(DestroyStock.PERMISSION);
    }

    boolean mayArrange() {
        return here.may(AddWitness.PERMISSION);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    static String day(LocalDate day) {
        return LondonTime.date(day);
    }

    List<Row> waiting() {
        return listing.waiting();
    }

    String shown(int line) {
        return typed.shown("lines[" + line + "].quantity");
    }

    String amount(Row row) {
        return amount(row.waiting().quantity(), row.waiting().unit());
    }

    /** {@code 28 tablets}; measures such as ml stay as they are. */
    private static String amount(Quantity quantity, String unit) {
        boolean one = quantity.value().compareTo(BigDecimal.ONE) == 0;
        return quantity + " " + (one || unit.length() <= 3 || unit.endsWith("s") ? unit : unit + "s");
    }

    boolean expired(Row row) {
        return row.waiting().lot().expiry().isBefore(here.today());
    }

    /** Those whose authority holds today. */
    List<Choice> witnesses() {
        var chosen = typed.shown("witness");
        return Stream.concat(
                        Stream.of(new Choice("", "Choose", chosen.isEmpty())),
                        listing.witnesses().stream()
                                .filter(witness -> !witness.from().isAfter(here.today())
                                        && !witness.until().isBefore(here.today()))
                                .map(witness -> choice(witness, chosen)))
                .toList();
    }

    private static Choice choice(Witness witness, String chosen) {
        var id = witness.id().toString();
        return new Choice(
                id,
                witness.details().name() + ", " + witness.details().authority() + ", until " + day(witness.until()),
                id.equals(chosen));
    }

    /** What people must know about the waste exemption; empty where all is well. */
    String exemption() {
        return listing.exemption()
                .map(last -> {
                    long left = last.daysLeft(here.today());
                    if (left < 0) {
                        return "The T28 waste exemption " + last.reference() + " ended on " + day(last.until())
                                + ". Nothing can be destroyed until a new one is recorded.";
                    }
                    return last.endsSoon(here.today())
                            ? "The T28 waste exemption " + last.reference() + " ends on " + day(last.until()) + ", in "
                                    + left + (left == 1 ? " day" : " days") + ". Register it anew."
                            : "";
                })
                .orElse("No T28 waste exemption is recorded here. Nothing can be destroyed without one.");
    }

    static String time(Destruction one) {
        return LondonTime.time(one.at());
    }

    static String what(Destruction one) {
        return one.lots().stream()
                .map(gone -> amount(gone.quantity(), gone.unit()) + " of " + gone.name() + ", batch " + gone.batch())
                .collect(Collectors.joining("; "));
    }

    String certificate(Destruction one) {
        return here.path(one.id() + "/certificate");
    }
}
