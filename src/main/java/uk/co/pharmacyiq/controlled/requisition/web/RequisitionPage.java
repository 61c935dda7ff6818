package uk.co.pharmacyiq.controlled.requisition.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.controlled.requisition.Requisition;
import uk.co.pharmacyiq.controlled.requisition.SupplyOnRequisition;
import uk.co.pharmacyiq.controlled.requisition.ViewRequisitions;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.desk.Here;

/** The requisitions of premises, and the form that supplies on one. */
record RequisitionPage(Here here, ViewRequisitions.Listing listing, Fields typed, List<FieldError> errors) {

    boolean maySupply() {
        return here.may(SupplyOnRequisition.PERMISSION);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    static String day(LocalDate day) {
        return LondonTime.date(day);
    }

    static String supplied(Requisition one) {
        return LondonTime.time(one.suppliedAt());
    }

    static String what(Requisition one) {
        return one.quantity() + " " + one.unit() + " of " + one.details().drug();
    }

    String send(Requisition one) {
        return here.path(one.id() + "/sent");
    }

    List<Choice> products() {
        var chosen = typed.shown("product");
        return Stream.concat(
                        Stream.of(new Choice("", "Choose", chosen.isEmpty())),
                        listing.stocked().stream()
                                .map(each -> new Choice(
                                        each.product().value(),
                                        each.name() + ": " + each.quantity() + " " + each.unit() + " here",
                                        each.product().value().equals(chosen))))
                .toList();
    }

    String mark() {
        return typed.shown("mark").isEmpty() ? here.premisesName() : typed.shown("mark");
    }

    String today() {
        return here.today().toString();
    }
}
