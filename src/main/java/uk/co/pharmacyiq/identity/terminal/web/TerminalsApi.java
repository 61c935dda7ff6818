package uk.co.pharmacyiq.identity.terminal.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.identity.terminal.EnrolTerminal;
import uk.co.pharmacyiq.identity.terminal.Pin;
import uk.co.pharmacyiq.identity.terminal.SetPin;
import uk.co.pharmacyiq.identity.terminal.TerminalRefusal;
import uk.co.pharmacyiq.identity.terminal.ViewTerminals;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;

/** Terminals and PINs, for programs. A terminal is a browser, so it is enrolled from its own screen only. */
@RestController
class TerminalsApi {

    private final Api api;
    private final ViewTerminals viewTerminals;
    private final EnrolTerminal enrolTerminal;
    private final SetPin setPin;

    TerminalsApi(Api api, ViewTerminals viewTerminals, EnrolTerminal enrolTerminal, SetPin setPin) {
        this.api = api;
        this.viewTerminals = viewTerminals;
        this.enrolTerminal = enrolTerminal;
        this.setPin = setPin;
    }

    /** Six digits. */
    record PinBody(@Nullable String pin) {}

    /** How many sessions ended with it. */
    record RevokedAnswer(int sessionsEnded) {}

    /** Whose PIN was set. */
    record PinAnswer(String person) {}

    @GetMapping("/api/v1/premises/{premises}/terminals")
    @Permitted(ViewTerminals.PERMISSION)
    ResponseEntity<ViewTerminals.Terminals> listTerminals(Actor.Person actor, @PathVariable String premises) {
        return api.ok(viewTerminals.list(actor, RequestNotes.premises(premises)));
    }

    @DeleteMapping("/api/v1/premises/{premises}/terminals/{terminal}")
    @Permitted(EnrolTerminal.PERMISSION)
    ResponseEntity<RevokedAnswer> revokeTerminal(
            Actor.Person actor, @PathVariable String premises, @PathVariable String terminal) {
        return api.ok(enrolTerminal
                .revoke(actor, RequestNotes.premises(premises), RequestNotes.id(terminal))
                .then(ended -> Outcome.done(new RevokedAnswer(ended))));
    }

    @PutMapping("/api/v1/me/pin")
    @Permitted(SetPin.PERMISSION)
    ResponseEntity<PinAnswer> setPin(Actor.Person actor, @RequestBody PinBody body) {
        return api.ok(Pin.parse(Optional.ofNullable(body.pin()).orElse(""))
                .map(pin -> setPin.set(actor, pin).then(person -> Outcome.done(new PinAnswer(person.toString()))))
                .orElseGet(() -> Outcome.refused(TerminalRefusal.PIN_TOO_EASY)));
    }
}
