package uk.co.pharmacyiq.inventory.ordering.arrival.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ordering.Order;
import uk.co.pharmacyiq.inventory.ordering.arrival.Credit;
import uk.co.pharmacyiq.inventory.ordering.arrival.Discrepancy;
import uk.co.pharmacyiq.inventory.ordering.arrival.EnterInvoice;
import uk.co.pharmacyiq.inventory.ordering.arrival.Match;
import uk.co.pharmacyiq.inventory.ordering.arrival.ViewArrivals;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Pounds;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.work.Rights;

/** Goods in against an order, and what came of it: discrepancies, invoices, credit notes. */
record ArrivalPage(
        PremisesId premises,
        Rights rights,
        ViewArrivals.View view,
        ArrivalForm form,
        @Nullable Fields typed,
        List<FieldError> errors) {

    /** How many problems the form has room for; more are recorded with the next delivery. */
    private static final int PROBLEMS = 3;

    Order order() {
        return view.order();
    }

    String path(String rest) {
        return "/premises/" + premises + "/orders/" + order().id() + rest;
    }

    boolean mayInvoice() {
        return rights.holdsAt(EnterInvoice.PERMISSION, premises);
    }

    boolean mayReceive() {
        return order().state().isExpected();
    }

    List<Integer> problems() {
        return Stream.iterate(0, n -> n + 1).limit(PROBLEMS).toList();
    }

    List<Choice> kinds(int number) {
        return Stream.concat(
                        Stream.of(new Choice("", "Nothing", false)),
                        Stream.of(Discrepancy.Kind.values())
                                .filter(Discrepancy.Kind::isSaid)
                                .map(kind -> new Choice(
                                        kind.name(), kind.title(), kind.name().equals(form.problem(number, "kind")))))
                .toList();
    }

    List<Choice> products(int number) {
        return order().lines().stream()
                .map(line -> new Choice(
                        line.item().product().value(),
                        line.item().name(),
                        line.item().product().value().equals(form.problem(number, "product"))))
                .toList();
    }

    /** The name of a product as the order calls it, else its code. */
    String name(DmdCode product) {
        return order().lines().stream()
                .filter(line -> line.item().product().equals(product))
                .map(line -> line.item().name())
                .findFirst()
                .orElse(product.value());
    }

    String money(long pence) {
        return Pounds.text(pence);
    }

    boolean matches(Match.Line line) {
        return view.match().matches(line);
    }

    /** What was typed into the form of an invoice or a credit note. */
    String typed(String field) {
        return typed == null ? "" : typed.shown(field);
    }

    /** What a line costs as ordered, to be changed where the invoice says otherwise. */
    String price(Match.Line line) {
        return line.price().map(Pounds::plain).orElse("");
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    static String reason(Credit credit) {
        return switch (credit.reason()) {
            case "PRICE" -> "Charged too much";
            case "RECALLED" -> "Recalled, and sent back";
            case String kind -> Discrepancy.Kind.valueOf(kind).title();
        };
    }

    List<Choice> reasons() {
        return Stream.concat(
                        Stream.of(new Choice("PRICE", "Charged too much", false)),
                        Stream.of(Discrepancy.Kind.values()).map(kind -> new Choice(kind.name(), kind.title(), false)))
                .toList();
    }
}
