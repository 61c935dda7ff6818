package uk.co.pharmacyiq.identity.passkey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.identity.browser.NewSession;
import uk.co.pharmacyiq.identity.passkey.AcceptByPasskey;
import uk.co.pharmacyiq.identity.passkey.AddPasskey;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.identity.statement.Statement;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.OpenToAll;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.RequestNotes;

/** Enrolling with a passkey behind an invitation link. */
@Controller
class InvitationPasskeyController {

    private static final String PATH = "/invitation/{token}/passkey";
    private static final String WHY = "whoever holds the link has no passkey yet";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Pages pages;
    private final AcceptByPasskey invitations;
    private final NewSession newSession;

    InvitationPasskeyController(Pages pages, AcceptByPasskey invitations, NewSession newSession) {
        this.pages = pages;
        this.invitations = invitations;
        this.newSession = newSession;
    }

    @GetMapping(PATH)
    @OpenToAll(WHY)
    View invitationPasskey(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return show(HttpStatus.OK, token, request, response, List.of());
    }

    @PostMapping(PATH)
    @OpenToAll(WHY)
    View acceptByPasskey(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var made = new AddPasskey.Request("First passkey", typed(request, "credential"), CeremonyCookie.read(request));
        var answer = new AcceptByPasskey.Answer(
                token,
                made,
                typed(request, "statement").equals("true"),
                RequestNotes.asked(request),
                NewSession.browser(request));
        return switch (invitations.accept(answer)) {
            case Done<SignedIn>(var session) -> {
                newSession.hand(request, response, session);
                yield pages.redirect("/");
            }
            case Refused<SignedIn>(var reason) ->
                show(Api.status(reason.kind()), token, request, response, FieldError.of(reason));
        };
    }

    private View show(
            HttpStatus status,
            String token,
            HttpServletRequest request,
            HttpServletResponse response,
            List<FieldError> errors) {
        var browser = CeremonyCookie.ensure(request, response);
        return switch (invitations.open(token, RequestNotes.asked(request), browser)) {
            case Done<AcceptByPasskey.Shown>(var shown) ->
                pages.show(
                        status,
                        "identity/passkey/web/invitationPasskey",
                        new InvitationPasskeyPage(
                                "/invitation/" + token,
                                shown,
                                JSON.writeValueAsString(shown.options()),
                                Statement.lines(),
                                errors));
            case Refused<AcceptByPasskey.Shown>(var reason) -> pages.refused(reason);
        };
    }

    private static String typed(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
