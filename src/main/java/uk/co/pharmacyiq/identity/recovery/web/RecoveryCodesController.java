package uk.co.pharmacyiq.identity.recovery.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.recovery.RecoveryCodes;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** One's own recovery codes: how many are left, and new ones, shown once. */
@Controller
class RecoveryCodesController {

    private static final String PATH = "/me/recovery-codes";

    private final Pages pages;
    private final RecoveryCodes codes;

    RecoveryCodesController(Pages pages, RecoveryCodes codes) {
        this.pages = pages;
        this.codes = codes;
    }

    @GetMapping(PATH)
    @Permitted(RecoveryCodes.PERMISSION)
    View recoveryCodes(Actor.Person actor) {
        return switch (codes.left(actor)) {
            case Done<RecoveryCodes.Left>(var left) ->
                pages.show("identity/recovery/web/codes", new CodesPage(left.codes()));
            case Refused<RecoveryCodes.Left>(var reason) -> pages.refused(reason);
        };
    }

    /** Shows the codes at once: they must be in no address and in no cookie, so there is nothing to lead on to. */
    @PostMapping(PATH)
    @Permitted(RecoveryCodes.PERMISSION)
    View makeRecoveryCodes(Actor.Person actor) {
        return switch (codes.make(actor)) {
            case Done<RecoveryCodes.Made>(var made) ->
                pages.show(HttpStatus.CREATED, "identity/recovery/web/made", new MadePage(made, actor.displayName()));
            case Refused<RecoveryCodes.Made>(var reason) -> pages.refused(reason);
        };
    }
}
