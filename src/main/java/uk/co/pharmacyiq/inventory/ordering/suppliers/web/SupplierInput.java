package uk.co.pharmacyiq.inventory.ordering.suppliers.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ordering.suppliers.OrderChannel;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Pounds;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Supplier;
import uk.co.pharmacyiq.inventory.ordering.suppliers.SupplierKind;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Fields.Read;

/** Reads suppliers and lists, from forms and from JSON alike. */
final class SupplierInput {

    private SupplierInput() {}

    /** A supplier as programs send it; {@code minimumOrder} in pounds, {@code cutOff} as 17:30. */
    record SupplierBody(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String address,
            @Nullable String account,
            @Nullable String orderEmail,
            @Nullable String licence,
            @Nullable String channel,
            @Nullable String minimumOrder,
            @Nullable Integer leadDays,
            @Nullable String cutOff,
            @Nullable Boolean active,
            @Nullable Integer version) {}

    /** A list as programs send it: a table with its heading. */
    record PriceListBody(@Nullable String text) {}

    static Outcome<Supplier.Details> details(Fields fields) {
        var kind = fields.need("kind", SupplierInput::kind, "Choose wholesaler, manufacturer or pharmacy.");
        var name = fields.need("name", text -> line(text, 100), "Enter the name of the firm, at most 100 characters.");
        var address = fields.need("address", text -> line(text, 300), "Enter the address, at most 300 characters.");
        var account = brief(fields, "account", 50);
        var email = fields.optional(
                "orderEmail",
                text -> line(text, 200).filter(mail -> mail.matches("[^@\\s]+@[^@\\s]+")),
                "Enter an e-mail address, or leave it empty.");
        var licence = fields.optional(
                "licence",
                text -> Optional.of(text).filter(typed -> typed.matches("[A-Za-z0-9()/ -]{1,30}")),
                "Enter the number of the licence as the MHRA's register shows it, or leave it empty.");
        var dealing = dealing(fields);
        return fields.finish(() -> new Supplier.Details(
                kind.value(),
                new Supplier.Firm(
                        name.value(),
                        address.value(),
                        account.value().orElse(""),
                        email.value().orElse("")),
                licence.value().orElse(""),
                dealing.value()));
    }

    /** The supplier as it should be. */
    static Outcome<Supplier> changed(Fields fields, UUID id) {
        var version = fields.need(
                "version",
                text -> text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
                "Open the supplier again, then make your change.");
        var active = fields.optional(
                "active", text -> Optional.of(text.equals("true")), "Say whether orders may go there: true or false.");
        return details(fields)
                .then(details ->
                        Outcome.done(new Supplier(id, details, active.value().orElse(false), version.value())));
    }

    /** Each is read once the whole form is. */
    private record DealingRead(
            Read<OrderChannel> channel, Read<Optional<Long>> minimum, Read<Integer> lead, Read<LocalTime> cutOff) {
        Supplier.Dealing value() {
            return new Supplier.Dealing(channel.value(), minimum.value().orElse(0L), lead.value(), cutOff.value());
        }
    }

    private static DealingRead dealing(Fields fields) {
        return new DealingRead(
                fields.need(
                        "channel",
                        text -> Stream.of(OrderChannel.values())
                                .filter(one -> one.name().equals(code(text)))
                                .findFirst(),
                        "Choose how orders go there: csv-file, json-file or paper."),
                fields.optional("minimumOrder", Pounds::parse, "Enter pounds, for example 25.00, or leave it empty."),
                fields.need(
                        "leadDays",
                        text -> text.matches("[0-9]|[1-5][0-9]|60")
                                ? Optional.of(Integer.valueOf(text))
                                : Optional.empty(),
                        "Enter how many days an order takes: 0 to 60."),
                fields.need("cutOff", SupplierInput::time, "Enter the latest time to order, for example 17:30."));
    }

    static Outcome<String> list(Fields fields) {
        var text = fields.need("text", Optional::of, "Paste the list with its heading.");
        return fields.finish(text::value);
    }

    private static Read<Optional<String>> brief(Fields fields, String name, int most) {
        return fields.optional(name, text -> line(text, most), "Use at most " + most + " characters of plain text.");
    }

    private static Optional<String> line(String text, int most) {
        return TypedText.line(text, most).filter(line -> !line.isEmpty());
    }

    private static Optional<SupplierKind> kind(String text) {
        return Stream.of(SupplierKind.values())
                .filter(kind -> kind.name().equals(code(text)))
                .findFirst();
    }

    private static String code(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return text.length() == 5 ? Optional.of(LocalTime.parse(text)) : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
