package uk.co.pharmacyiq.identity.terminal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.session.SessionDoor;
import uk.co.pharmacyiq.identity.terminal.Pin;
import uk.co.pharmacyiq.identity.terminal.SetPin;
import uk.co.pharmacyiq.identity.terminal.TerminalRefusal;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** One's own PIN for terminals. A secret is not carried over a proof, so the proof is asked for before the form is shown. */
@Controller
class PinController {

    private static final String TEMPLATE = "identity/terminal/web/pin";

    private final Pages pages;
    private final SetPin setPin;
    private final SessionDoor door;

    PinController(Pages pages, SetPin setPin, SessionDoor door) {
        this.door = door;
        this.pages = pages;
        this.setPin = setPin;
    }

    @GetMapping("/me/pin")
    @Permitted(value = SetPin.PERMISSION, composes = true)
    View pin(Actor.Person actor) {
        return actor.standing().freshAt(door.now())
                ? pages.show(TEMPLATE, new PinPage(List.of()))
                : pages.askForProof("/me/pin");
    }

    @PostMapping("/me/pin")
    @Permitted(SetPin.PERMISSION)
    View setPin(Actor.Person actor, HttpServletRequest request) {
        var typed = Optional.ofNullable(request.getParameter("pin")).orElse("");
        if (!typed.equals(Optional.ofNullable(request.getParameter("again")).orElse(""))) {
            return again(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    List.of(new FieldError("again", "The two PINs differ. Type the same one twice.")));
        }
        var outcome = Pin.parse(typed)
                .map(pin -> setPin.set(actor, pin))
                .orElseGet(() -> Outcome.refused(TerminalRefusal.PIN_TOO_EASY));
        return switch (outcome) {
            case Done<PersonId> _ ->
                pages.redirect("/me", Notice.success("Your PIN was set. It unlocks your session at a terminal."));
            case Refused<PersonId>(var reason) -> again(Api.status(reason.kind()), FieldError.of(reason));
        };
    }

    private View again(HttpStatus status, List<FieldError> errors) {
        return pages.show(status, TEMPLATE, new PinPage(errors));
    }
}
