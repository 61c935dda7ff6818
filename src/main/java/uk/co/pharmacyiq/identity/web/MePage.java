package uk.co.pharmacyiq.identity.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.session.ListSessions;
import uk.co.pharmacyiq.site.FieldError;

/** One's own account: where one is signed in, and the form to change the password. */
record MePage(ListSessions.Sessions sessions, List<FieldError> errors) {

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }

    static String plain(Instant moment) {
        return InvitedPage.plain(moment);
    }

    /** How somebody proved who they are, in words. */
    static String how(String authentication) {
        return switch (authentication) {
            case "password+totp" -> "Password and code";
            case "password+recovery-code" -> "Password and recovery code";
            case "passkey" -> "Passkey";
            case "cis2" -> "NHS smartcard or CIS2";
            case "api-key" -> "API key";
            default -> "Your organisation's directory";
        };
    }
}
