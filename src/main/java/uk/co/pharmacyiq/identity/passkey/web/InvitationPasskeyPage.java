package uk.co.pharmacyiq.identity.passkey.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.passkey.AcceptByPasskey;
import uk.co.pharmacyiq.site.FieldError;

/**
 * What a new person sees who enrols with a passkey.
 *
 * @param path of the invitation
 * @param options what the browser is asked, as JSON
 */
record InvitationPasskeyPage(
        String path, AcceptByPasskey.Shown shown, String options, List<String> statement, List<FieldError> errors) {

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
