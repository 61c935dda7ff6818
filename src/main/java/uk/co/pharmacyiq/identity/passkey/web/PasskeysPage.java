package uk.co.pharmacyiq.identity.passkey.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.passkey.OwnPasskeys;
import uk.co.pharmacyiq.identity.passkey.Passkey;
import uk.co.pharmacyiq.site.FieldError;

/** One's own passkeys, and the form for a new one. */
record PasskeysPage(OwnPasskeys.Listing listing, List<FieldError> errors) {

    private static final DateTimeFormatter PLAIN =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    static String plain(Instant moment) {
        return PLAIN.format(moment);
    }

    static String lastUsed(Passkey passkey) {
        return passkey.lastUsedAt().map(PasskeysPage::plain).orElse("Not yet");
    }

    static String kind(Passkey passkey) {
        return passkey.synced() ? "May be copied among your devices" : "Stays on one device";
    }
}
