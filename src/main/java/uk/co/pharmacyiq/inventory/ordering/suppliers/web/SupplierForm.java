package uk.co.pharmacyiq.inventory.ordering.suppliers.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.ordering.suppliers.OrderChannel;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Pounds;
import uk.co.pharmacyiq.inventory.ordering.suppliers.Supplier;
import uk.co.pharmacyiq.inventory.ordering.suppliers.SupplierKind;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/** What is typed of a supplier: nothing, what is on file, or what was refused. */
record SupplierForm(@Nullable Fields typed, @Nullable Supplier now, List<FieldError> errors) {

    static SupplierForm fresh() {
        return new SupplierForm(null, null, List.of());
    }

    static SupplierForm of(Supplier now) {
        return new SupplierForm(null, now, List.of());
    }

    static SupplierForm refused(Fields typed, @Nullable Supplier now, Refusal reason) {
        return new SupplierForm(typed, now, FieldError.of(reason));
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    /** What stands in a box. */
    String shown(String field) {
        if (typed != null) {
            return typed.shown(field);
        }
        return now == null ? first(field) : onFile(now, field);
    }

    private static String first(String field) {
        return switch (field) {
            case "leadDays" -> "1";
            case "cutOff" -> "17:30";
            default -> "";
        };
    }

    private static String onFile(Supplier now, String field) {
        var firm = now.details().firm();
        var dealing = now.details().dealing();
        return switch (field) {
            case "name" -> firm.name();
            case "address" -> firm.address();
            case "account" -> firm.account();
            case "orderEmail" -> firm.orderEmail();
            case "licence" -> now.details().licence();
            case "minimumOrder" -> Pounds.plain(dealing.minimumOrder());
            case "leadDays" -> Integer.toString(dealing.leadDays());
            case "cutOff" -> dealing.cutOff().toString();
            case "kind" -> now.details().kind().name();
            case "channel" -> dealing.channel().name();
            case "version" -> Integer.toString(now.version());
            case "active" -> Boolean.toString(now.active());
            default -> "";
        };
    }

    boolean isActive() {
        return shown("active").equals("true");
    }

    /** The version a change is sent with: that which was read. */
    String version() {
        return Optional.ofNullable(now)
                .map(known -> Integer.toString(known.version()))
                .orElse("");
    }

    List<Choice> kinds() {
        return Stream.of(SupplierKind.values())
                .map(kind -> new Choice(kind.name(), kind.title(), kind.name().equals(shown("kind"))))
                .toList();
    }

    List<Choice> channels() {
        return Stream.of(OrderChannel.values())
                .map(one -> new Choice(one.name(), one.title(), one.name().equals(shown("channel"))))
                .toList();
    }
}
