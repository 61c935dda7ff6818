package uk.co.pharmacyiq.inventory.ordering;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why an order is not as asked. */
public enum OrderRefusal implements WordedRefusal {
    UNKNOWN("order-unknown", Kind.NOT_FOUND, "order", "There is no such order at these premises."),
    SUPPLIER_UNKNOWN(
            "supplier-unknown",
            Kind.NOT_FOUND,
            "supplier",
            "There is no such supplier in use. Choose one from the list of suppliers."),
    PRODUCT_UNKNOWN(
            "product-unknown", Kind.NOT_FOUND, "product", "There is no such pack. Scan it, or search by its name."),
    DISCONTINUED(
            "product-discontinued",
            Kind.CONFLICT,
            "product",
            "This pack is no longer made or listed. Order another pack of the same medicine."),
    TWICE("order-line-twice", Kind.CONFLICT, "product", "This pack is on the order. Change its quantity there."),
    LINE_UNKNOWN("order-line-unknown", Kind.NOT_FOUND, "line", "The order has no such line. Open it again."),
    CHANGED(
            "order-changed",
            Kind.STALE,
            "",
            "Somebody else changed this order meanwhile. Look at it again, then make your change."),
    NOT_NOW(
            "order-not-now",
            Kind.CONFLICT,
            "",
            "The order is not in a state that allows this. Open it again to see where it stands."),
    NOTHING_ORDERED("order-empty", Kind.CONFLICT, "", "Nothing is on the order. Add a line, or cancel it."),
    NO_PRICE(
            "order-without-price",
            Kind.CONFLICT,
            "",
            "A line has no price, so its value is not known. Take in the supplier's price, or take the line off."),
    NO_SUCH_WAY(
            "order-no-such-way",
            Kind.NOT_FOUND,
            "",
            "Orders cannot be written that way here. Choose a table or JSON, or change how orders go to this supplier."),
    GOODS_CAME(
            "order-goods-came",
            Kind.CONFLICT,
            "",
            "Goods came on this order, so it is not cancelled. Close it when nothing more is coming.");

    private final Words words;

    OrderRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
