package uk.co.pharmacyiq.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.AcceptInvitation;
import uk.co.pharmacyiq.identity.statement.Statement;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.paper.QrSquare;

/** What a new person sees: their sign-in name, the square for their authenticator, and the form. */
record InvitationPage(String path, AcceptInvitation.Shown shown, List<FieldError> errors) {

    String signInName() {
        return shown.name().local() + "@" + shown.name().handle();
    }

    String secret() {
        return shown.totp().text();
    }

    QrSquare square() {
        return QrSquare.of(shown.totp().uri(shown.name()));
    }

    List<String> statement() {
        return Statement.lines();
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
