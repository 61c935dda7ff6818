package uk.co.pharmacyiq.inventory.waste.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ledger.StockRefusal;
import uk.co.pharmacyiq.inventory.waste.CertifyWaste;
import uk.co.pharmacyiq.inventory.waste.Consignment;
import uk.co.pharmacyiq.inventory.waste.ViewWaste;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.desk.Here;

/**
 * One consignment of waste, and the papers that came of it.
 *
 * @param typed what was sent and refused; null where nothing was
 */
record ConsignmentPage(
        Here here, ViewWaste.One view, @Nullable Fields typed, List<FieldError> errors) {

    static ConsignmentPage of(Here here, ViewWaste.One view) {
        return new ConsignmentPage(here, view, null, List.of());
    }

    static ConsignmentPage refused(Here here, ViewWaste.One view, Fields typed, Refusal reason) {
        return new ConsignmentPage(here, view, typed, FieldError.of(reason));
    }

    Consignment consignment() {
        return view.consignment();
    }

    boolean mayNote() {
        return here.may(CertifyWaste.PERMISSION);
    }

    String path(String rest) {
        return here.path(rest);
    }

    String own(String rest) {
        return here.path(consignment().id() + rest);
    }

    String booked() {
        return LondonTime.time(consignment().bookedAt());
    }

    String name(PersonId person) {
        return view.people().getOrDefault(person, "");
    }

    String movement(Consignment.Part part) {
        return "/premises/" + here.premises() + "/stock/movements/" + part.movement();
    }

    String expiry(Consignment.Part part) {
        return day(part.lot().expiry().lastDay());
    }

    String worth(Consignment.Part part) {
        return part.pence().map(WastePage::pounds).orElse("No price");
    }

    String total() {
        return WastePage.pounds(consignment().pence());
    }

    String day(LocalDate day) {
        return StockRefusal.DAY.format(day);
    }

    String noted(Consignment.Paper paper) {
        return name(paper.notedBy()) + ", " + LondonTime.time(paper.notedAt());
    }

    List<Choice> kinds() {
        var chosen = typed == null ? "certificate" : typed.shown("kind");
        return Stream.of(Consignment.Paper.Kind.values())
                .map(kind -> new Choice(kind.code(), kind.title(), kind.code().equals(chosen)))
                .toList();
    }

    String typed(String field) {
        return typed == null ? "" : typed.shown(field);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
