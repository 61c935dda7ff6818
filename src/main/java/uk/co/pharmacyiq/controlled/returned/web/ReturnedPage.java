package uk.co.pharmacyiq.controlled.returned.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.controlled.returned.ReceiveReturn;
import uk.co.pharmacyiq.controlled.returned.ReturnedDrug;
import uk.co.pharmacyiq.controlled.returned.ViewReturned;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.desk.Here;

/** What patients brought back, with the form that destroys and the form that takes in. */
record ReturnedPage(Here here, ViewReturned.Listing listing, Fields typed, List<FieldError> errors) {

    boolean mayAct() {
        return here.may(ReceiveReturn.PERMISSION);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    static String day(LocalDate day) {
        return LondonTime.date(day);
    }

    static String drug(ReturnedDrug one) {
        var item = one.item();
        return String.join(" ", item.drug(), item.strength(), item.form());
    }

    static String receiver(ReturnedDrug one) {
        var item = one.item();
        return item.role().isEmpty() ? item.receivedBy() : item.receivedBy() + " (" + item.role() + ")";
    }

    boolean ticked(int line, ReturnedDrug one) {
        return one.id().toString().equals(typed.text("returned[" + line + "]"));
    }

    String returnedOn() {
        return typed.shown("returnedOn").isEmpty() ? here.today().toString() : typed.shown("returnedOn");
    }
}
