package uk.co.pharmacyiq.inventory.ordering.suppliers.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import uk.co.pharmacyiq.inventory.ordering.suppliers.PriceReport;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Prices;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Supplier;
import uk.co.pharmacyiq.inventory.ordering.suppliers.ViewSuppliers;

/** What the API tells of suppliers. */
final class SupplierAnswers {

    private SupplierAnswers() {}

    /** A supplier; money in pence. */
    record SupplierAnswer(
            UUID id,
            String kind,
            String name,
            String address,
            String account,
            String orderEmail,
            String licence,
            String channel,
            long minimumOrder,
            int leadDays,
            String cutOff,
            boolean active,
            int version) {

        static SupplierAnswer of(Supplier supplier) {
            var details = supplier.details();
            return new SupplierAnswer(
                    supplier.id(),
                    code(details.kind()),
                    details.firm().name(),
                    details.firm().address(),
                    details.firm().account(),
                    details.firm().orderEmail(),
                    details.licence(),
                    code(details.dealing().channel()),
                    details.dealing().minimumOrder(),
                    details.dealing().leadDays(),
                    details.dealing().cutOff().toString(),
                    supplier.active(),
                    supplier.version());
        }
    }

    /** What a pack costs there today, in pence. */
    record PriceAnswer(String product, String name, long price, String available, String since) {

        static PriceAnswer of(Prices.Priced priced) {
            var offer = priced.offer();
            return new PriceAnswer(
                    offer.product().value(),
                    priced.name(),
                    offer.price(),
                    code(offer.availability()),
                    offer.since().toString());
        }
    }

    /** A supplier with the first 500 of its prices, by name, and how many there are. */
    record SupplierWithPricesAnswer(SupplierAnswer supplier, List<PriceAnswer> prices, long priced) {

        static SupplierWithPricesAnswer of(ViewSuppliers.View view) {
            return new SupplierWithPricesAnswer(
                    SupplierAnswer.of(view.supplier()),
                    view.prices().stream().map(PriceAnswer::of).toList(),
                    view.priced());
        }
    }

    /** A supplier's identifier. */
    record SupplierIdAnswer(UUID id) {}

    /** A row that was not taken. */
    record WrongRowAnswer(int line, String field, String whatToDo) {}

    /** What became of a list; of the rows that were not taken the first 200 are told. */
    record PriceReportAnswer(int taken, int refused, List<WrongRowAnswer> wrong) {

        static PriceReportAnswer of(PriceReport report) {
            return new PriceReportAnswer(
                    report.taken(),
                    report.wrong().size(),
                    report.wrong().stream()
                            .limit(200)
                            .map(row -> new WrongRowAnswer(row.line(), row.field(), row.whatToDo()))
                            .toList());
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
