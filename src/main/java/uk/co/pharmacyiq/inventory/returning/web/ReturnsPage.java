package uk.co.pharmacyiq.inventory.returning.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.StockRefusal;
import uk.co.pharmacyiq.inventory.ordering.Order;
import uk.co.pharmacyiq.inventory.ordering.arrival.Credit;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Pounds;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Supplier;
import uk.co.pharmacyiq.inventory.returning.Cause;
import uk.co.pharmacyiq.inventory.returning.ReturnToSupplier;
import uk.co.pharmacyiq.inventory.returning.SupplierReturn;
import uk.co.pharmacyiq.inventory.returning.ViewReturns;
import uk.co.pharmacyiq.inventory.waste.HeldLot;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.desk.Here;

/**
 * What can go back to suppliers, what went back, and which credit notes are missing.
 *
 * @param typed what was sent and refused; null where nothing was
 */
record ReturnsPage(
        Here here, ViewReturns.View view, @Nullable Fields typed, List<FieldError> errors) {

    private static final List<String> SHOWN =
            List.of("supplier", "reason", "authorisation", "collectedOn", "order", "credit");

    static ReturnsPage of(Here here, ViewReturns.View view) {
        return new ReturnsPage(here, view, null, List.of());
    }

    /** The page again, with what was typed and why it was refused. */
    static ReturnsPage refused(Here here, ViewReturns.View view, Fields typed, Refusal reason) {
        var shown = FieldError.of(reason).stream()
                .map(each -> SHOWN.contains(each.field()) || each.field().startsWith("lines[")
                        ? each
                        : new FieldError("", each.message()))
                .toList();
        return new ReturnsPage(here, view, typed, shown);
    }

    boolean maySend() {
        return here.may(ReturnToSupplier.PERMISSION);
    }

    String own(String rest) {
        return "/premises/" + here.premises() + "/" + rest;
    }

    String expiry(HeldLot held) {
        return StockRefusal.DAY.format(held.lot().expiry().lastDay());
    }

    String why(HeldLot held) {
        return held.why().map(Reason::title).orElse("");
    }

    String field(int line, String name) {
        return "lines[" + line + "]." + name;
    }

    boolean ticked(int line) {
        return typed != null && typed.text(field(line, "take")) != null;
    }

    String quantity(int line, HeldLot held) {
        return typed == null ? held.quantity().toString() : typed.shown(field(line, "quantity"));
    }

    List<Choice> suppliers() {
        return choices(
                "Choose",
                "supplier",
                view.suppliers().stream().map(each -> List.of(each.id().toString(), each.name())));
    }

    List<Choice> causes() {
        return choices("Choose", "reason", Stream.of(Cause.values()).map(each -> List.of(each.code(), each.title())));
    }

    List<Choice> orders() {
        return choices(
                "None, or not known",
                "order",
                view.orders().stream()
                        .map(each -> List.of(
                                each.id().toString(),
                                "Order " + each.number() + ", "
                                        + each.supplier().name())));
    }

    private List<Choice> choices(String none, String field, Stream<List<String>> values) {
        var chosen = typed(field);
        return Stream.concat(
                        Stream.of(new Choice("", none, chosen.isEmpty())),
                        values.map(each -> new Choice(
                                each.getFirst(), each.getLast(), each.getFirst().equals(chosen))))
                .toList();
    }

    String typed(String field) {
        return typed == null ? "" : typed.shown(field);
    }

    String collectedOn() {
        return typed == null ? here.today().toString() : typed.shown("collectedOn");
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    String supplier(SupplierReturn back) {
        return view.suppliers().stream()
                .filter(each -> each.id().equals(back.terms().supplier()))
                .map(Supplier::name)
                .findFirst()
                .orElse("");
    }

    String collected(SupplierReturn back) {
        return StockRefusal.DAY.format(back.terms().collectedOn());
    }

    Optional<Credit> credit(SupplierReturn back) {
        return back.terms().credit().map(view.credits()::get);
    }

    String money(long pence) {
        return Pounds.text(pence);
    }

    String order(UUID id) {
        return view.orders().stream()
                .filter(each -> each.id().equals(id))
                .map(Order::number)
                .map(number -> "order " + number)
                .findFirst()
                .orElse("the order");
    }
}
