package uk.co.pharmacyiq.inventory.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.inventory.FindStock.Cursor;

/** Where the next page begins, as it goes into an address: opaque to whoever carries it. */
final class CursorText {

    private static final String BETWEEN = "\n";

    private CursorText() {}

    static String write(Cursor cursor) {
        var text = String.join(
                BETWEEN,
                cursor.expiry().toString(),
                cursor.product(),
                cursor.place().toString(),
                cursor.batch());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<Cursor> read(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(BETWEEN, 4);
            return parts.length == 4 && parts[1].matches("[0-9]{5,18}") && parts[3].length() <= 20
                    ? Optional.of(new Cursor(LocalDate.parse(parts[0]), parts[1], parts[3], UUID.fromString(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }
}
