package uk.co.pharmacyiq.inventory.waste.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.StockRefusal;
import uk.co.pharmacyiq.inventory.waste.BookWaste;
import uk.co.pharmacyiq.inventory.waste.Consignment;
import uk.co.pharmacyiq.inventory.waste.HeldLot;
import uk.co.pharmacyiq.inventory.waste.ViewWaste;
import uk.co.pharmacyiq.inventory.waste.WasteCode;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.desk.Here;

/**
 * What waits in quarantine, to be chosen for the waste contractor, and what was booked before.
 *
 * @param typed what was sent and refused; null where nothing was
 */
record WastePage(Here here, ViewWaste.View view, @Nullable Fields typed, List<FieldError> errors) {

    private static final List<String> SHOWN = List.of("code", "contractor", "container", "noteNumber");

    static WastePage of(Here here, ViewWaste.View view) {
        return new WastePage(here, view, null, List.of());
    }

    /** The page again, with what was typed and why it was refused. */
    static WastePage refused(Here here, ViewWaste.View view, Fields typed, Refusal reason) {
        var shown = FieldError.of(reason).stream()
                .map(each -> SHOWN.contains(each.field()) || each.field().startsWith("lines[")
                        ? each
                        : new FieldError("", each.message()))
                .toList();
        return new WastePage(here, view, typed, shown);
    }

    boolean mayBook() {
        return here.may(BookWaste.PERMISSION);
    }

    String path(String rest) {
        return here.path(rest);
    }

    String stock(String rest) {
        return "/premises/" + here.premises() + "/stock" + rest;
    }

    String controlled() {
        return "/premises/" + here.premises() + "/controlled";
    }

    List<HeldLot> waiting() {
        return view.waiting();
    }

    String expiry(HeldLot held) {
        return StockRefusal.DAY.format(held.lot().expiry().lastDay());
    }

    boolean expired(HeldLot held) {
        return !held.lot().expiry().usableOn(here.today());
    }

    String why(HeldLot held) {
        return held.why().map(Reason::title).orElse("");
    }

    String worth(HeldLot held) {
        return held.pence().map(WastePage::pounds).orElse("No price");
    }

    String unit(HeldLot held) {
        return PackText.plural(held.named().unit());
    }

    String field(int line, String name) {
        return "lines[" + line + "]." + name;
    }

    boolean ticked(int line, HeldLot held) {
        return typed == null ? expired(held) && !held.register() : typed.text(field(line, "take")) != null;
    }

    String quantity(int line, HeldLot held) {
        return typed == null ? held.quantity().toString() : typed.shown(field(line, "quantity"));
    }

    List<Choice> codes() {
        var chosen = typed == null ? "" : typed.shown("code");
        return Stream.concat(
                        Stream.of(new Choice("", "Choose", chosen.isEmpty())),
                        Stream.of(WasteCode.values())
                                .map(code -> new Choice(
                                        code.code(),
                                        code.number() + "  " + code.title(),
                                        code.code().equals(chosen))))
                .toList();
    }

    String typed(String field) {
        return typed == null ? "" : typed.shown(field);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    String booked(Consignment consignment) {
        return LondonTime.time(consignment.bookedAt());
    }

    static String pounds(long pence) {
        return String.format(Locale.UK, "£%,.2f", pence / 100.0);
    }
}
