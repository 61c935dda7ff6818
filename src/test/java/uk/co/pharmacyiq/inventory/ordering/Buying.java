package uk.co.pharmacyiq.inventory.ordering;

import static uk.co.pharmacyiq.TestPharmacy.done;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Posted;
import uk.co.pharmacyiq.inventory.ordering.proposal.Proposal;
import uk.co.pharmacyiq.inventory.ordering.proposal.ProposeOrder;
import uk.co.pharmacyiq.inventory.ordering.suppliers.ImportPrices;
import uk.co.pharmacyiq.inventory.ordering.suppliers.KeepSuppliers;
import uk.co.pharmacyiq.inventory.ordering.suppliers.OrderChannel;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Supplier;
import uk.co.pharmacyiq.inventory.ordering.suppliers.SupplierKind;
import uk.co.pharmacyiq.inventory.scanning.BatchNumber;
import uk.co.pharmacyiq.inventory.scanning.Expiry;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Quantity;

/** A pharmacy that buys: suppliers with prices, stock that is used, orders. */
public final class Buying {

    /** Aspirin 75mg dispersible tablets, 28 in a pack, of two makers; the Drug Tariff pays 62 pence. */
    public static final DmdCode ASPIRIN = new DmdCode("10309999999101");

    public static final DmdCode OTHER_ASPIRIN = new DmdCode("10319999999104");

    private final ApplicationContext application;
    private final TestPharmacy pharmacy;

    public Buying(ApplicationContext application, TestPharmacy pharmacy) {
        this.application = application;
        this.pharmacy = pharmacy;
    }

    public UUID supplier(String name, SupplierKind kind, String licence) {
        return done(bean(KeepSuppliers.class)
                .add(
                        pharmacy.pharmacist(),
                        new Supplier.Details(
                                kind,
                                new Supplier.Firm(name, "1 Quay, Hull", "A-17", "orders@supplier.example"),
                                licence,
                                new Supplier.Dealing(OrderChannel.CSV_FILE, 2_500, 1, LocalTime.of(17, 30)))));
    }

    public UUID wholesaler(String name) {
        return supplier(name, SupplierKind.WHOLESALER, "WDA(H) 12345");
    }

    /** A price in pounds from the first of January. */
    public void price(UUID supplier, DmdCode product, String pounds, String available) {
        done(bean(ImportPrices.class)
                .prices(
                        pharmacy.pharmacist(),
                        supplier,
                        "product,price,from,available\n" + product + "," + pounds + ",2026-01-01," + available));
    }

    /** Books a pack in that keeps for two years. */
    public void receive(DmdCode product, String batch, long units) {
        done(bean(ReceiveStock.class)
                .receive(
                        pharmacy.technician(),
                        new ReceiveStock.Request(
                                pharmacy.premises(),
                                List.of(new ReceiveStock.Delivered(lot(product, batch), Quantity.of(units))),
                                Optional.empty())));
    }

    public static Lot lot(DmdCode product, String batch) {
        return new Lot(product, new BatchNumber(batch), new Expiry(LocalDate.of(2028, 11, 30)));
    }

    /** Issues some so many days ago. */
    public Posted issue(DmdCode product, long units, int daysAgo) {
        return done(bean(IssueStock.class)
                .issue(
                        pharmacy.technician(),
                        new IssueStock.Request(
                                pharmacy.premises(),
                                product,
                                Quantity.of(units),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Instant.now().minus(Duration.ofDays(daysAgo))))));
    }

    public Proposal proposal() {
        return done(bean(ProposeOrder.class).propose(pharmacy.technician(), pharmacy.premises()));
    }

    /** A draft of one line. */
    public Order draft(UUID supplier, DmdCode product, long packs) {
        var drafted = done(bean(DraftOrders.class)
                .draft(
                        pharmacy.technician(),
                        new DraftOrders.Request(
                                pharmacy.premises(), List.of(new DraftOrders.Part(supplier, product, packs)))));
        return order(drafted.orders().getFirst());
    }

    public Order order(UUID order) {
        return view(order).order();
    }

    public ViewOrders.View view(UUID order) {
        return done(bean(ViewOrders.class).view(pharmacy.technician(), pharmacy.premises(), order));
    }

    public ChangeDraft.Request packs(Order order, long packs) {
        return new ChangeDraft.Request(
                pharmacy.premises(), order.id(), order.version(), Map.of(1, packs), Optional.empty());
    }

    public PlaceOrder.Request asRead(Order order) {
        return new PlaceOrder.Request(pharmacy.premises(), order.id(), order.version());
    }

    /** An order of one line that was placed. */
    public Order placed(UUID supplier, DmdCode product, long packs) {
        var draft = draft(supplier, product, packs);
        done(bean(PlaceOrder.class).place(pharmacy.technician(), asRead(draft)));
        return order(draft.id());
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
