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
import uk.co.pharmacyiq.identity.passkey.AddPasskey;
import uk.co.pharmacyiq.identity.passkey.Options;
import uk.co.pharmacyiq.identity.passkey.OwnPasskeys;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;

/** One's own passkeys: the list, and the two steps by which one is added. */
@Controller
class PasskeysController {

    private static final String PATH = "/me/passkeys";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Pages pages;
    private final OwnPasskeys passkeys;
    private final AddPasskey addPasskey;

    PasskeysController(Pages pages, OwnPasskeys passkeys, AddPasskey addPasskey) {
        this.pages = pages;
        this.passkeys = passkeys;
        this.addPasskey = addPasskey;
    }

    @GetMapping(PATH)
    @Permitted(OwnPasskeys.PERMISSION)
    View passkeys(Actor.Person actor) {
        return list(actor, HttpStatus.OK, List.of());
    }

    /** The first step: the name is taken down, and the page comes on which the browser makes the passkey. */
    @PostMapping(PATH + "/new")
    @Permitted(AddPasskey.PERMISSION)
    View makePasskey(Actor.Person actor, HttpServletRequest request, HttpServletResponse response) {
        return switch (PasskeyForm.name(Fields.ofForm(request))) {
            case Done<String>(var name) ->
                switch (addPasskey.options(actor, CeremonyCookie.ensure(request, response))) {
                    case Done<Options.Create>(var options) ->
                        pages.show(
                                "identity/passkey/web/make",
                                new MakePage(PATH, name, JSON.writeValueAsString(options)));
                    case Refused<Options.Create>(var reason) -> pages.refused(reason);
                };
            case Refused<String>(var reason) -> list(actor, Api.status(reason.kind()), FieldError.of(reason));
        };
    }

    @PostMapping(PATH)
    @Permitted(AddPasskey.PERMISSION)
    View keepPasskey(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var credential = Optional.ofNullable(fields.text("credential")).orElse("");
        var outcome = PasskeyForm.name(fields)
                .then(name ->
                        addPasskey.add(actor, new AddPasskey.Request(name, credential, CeremonyCookie.read(request))));
        return leadBack(outcome, "The passkey was added. You can sign in with it from now on.");
    }

    @PostMapping(PATH + "/{passkey}/name")
    @Permitted(OwnPasskeys.PERMISSION)
    View namePasskey(Actor.Person actor, @PathVariable String passkey, HttpServletRequest request) {
        var outcome = PasskeyForm.name(Fields.ofForm(request))
                .then(name -> passkeys.rename(actor, RequestNotes.id(passkey), name));
        return leadBack(outcome, "The passkey has its new name.");
    }

    @PostMapping(PATH + "/{passkey}/revoke")
    @Permitted(OwnPasskeys.PERMISSION)
    View removePasskey(Actor.Person actor, @PathVariable String passkey) {
        return leadBack(
                passkeys.revoke(actor, RequestNotes.id(passkey)),
                "The passkey was removed. Delete it on the device too.");
    }

    private View leadBack(Outcome<?> outcome, String done) {
        return switch (outcome) {
            case Done<?> _ -> pages.redirect(PATH, Notice.success(done));
            case Refused<?>(var reason) -> pages.refused(reason);
        };
    }

    private View list(Actor.Person actor, HttpStatus status, List<FieldError> errors) {
        return switch (passkeys.list(actor.with(actor.request().composed()))) {
            case Done<OwnPasskeys.Listing>(var listing) ->
                pages.show(status, "identity/passkey/web/passkeys", new PasskeysPage(listing, errors));
            case Refused<OwnPasskeys.Listing>(var reason) -> pages.refused(reason);
        };
    }
}
