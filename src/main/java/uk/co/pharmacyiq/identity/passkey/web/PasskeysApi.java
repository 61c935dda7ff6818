package uk.co.pharmacyiq.identity.passkey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import uk.co.pharmacyiq.identity.passkey.AddPasskey;
import uk.co.pharmacyiq.identity.passkey.Options;
import uk.co.pharmacyiq.identity.passkey.OwnPasskeys;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** One's own passkeys, for programs. */
@RestController
class PasskeysApi {

    private final Api api;
    private final OwnPasskeys passkeys;
    private final AddPasskey addPasskey;

    PasskeysApi(Api api, OwnPasskeys passkeys, AddPasskey addPasskey) {
        this.api = api;
        this.passkeys = passkeys;
        this.addPasskey = addPasskey;
    }

    /** What the browser made, and what its owner calls it. */
    record NewPasskeyForm(@Nullable String name, @Nullable JsonNode credential) {}

    /** What its owner calls it. */
    record PasskeyNameForm(@Nullable String name) {}

    /** The passkey that was added. */
    record AddedAnswer(String id) {}

    @GetMapping("/api/v1/me/passkeys")
    @Permitted(OwnPasskeys.PERMISSION)
    ResponseEntity<PasskeysAnswer> listPasskeys(Actor.Person actor) {
        return api.ok(passkeys.list(actor).then(found -> Outcome.done(PasskeysAnswer.of(found.passkeys()))));
    }

    @PostMapping("/api/v1/me/passkeys/options")
    @Permitted(AddPasskey.PERMISSION)
    ResponseEntity<Options.Create> askForNewPasskey(
            Actor.Person actor, HttpServletRequest request, HttpServletResponse response) {
        return api.ok(addPasskey.options(actor, CeremonyCookie.ensure(request, response)));
    }

    @PostMapping("/api/v1/me/passkeys")
    @Permitted(AddPasskey.PERMISSION)
    ResponseEntity<AddedAnswer> addPasskey(
            Actor.Person actor, @RequestBody NewPasskeyForm body, HttpServletRequest request) {
        var fields = Fields.ofBody(new PasskeyNameForm(body.name()));
        var credential =
                Optional.ofNullable(body.credential()).map(JsonNode::toString).orElse("");
        return api.created(api.ask(
                        actor,
                        AddPasskey.ACT,
                        Target.none(),
                        PasskeyForm.name(fields),
                        name -> addPasskey.add(
                                actor, new AddPasskey.Request(name, credential, CeremonyCookie.read(request))))
                .then(id -> Outcome.done(new AddedAnswer(id.toString()))));
    }

    @PutMapping("/api/v1/me/passkeys/{passkey}")
    @Permitted(OwnPasskeys.PERMISSION)
    ResponseEntity<AddedAnswer> renamePasskey(
            Actor.Person actor, @PathVariable String passkey, @RequestBody PasskeyNameForm body) {
        return api.ok(api.ask(
                        actor,
                        OwnPasskeys.RENAME_ACT,
                        Target.none(),
                        PasskeyForm.name(Fields.ofBody(body)),
                        name -> passkeys.rename(actor, RequestNotes.id(passkey), name))
                .then(id -> Outcome.done(new AddedAnswer(id.toString()))));
    }

    @DeleteMapping("/api/v1/me/passkeys/{passkey}")
    @Permitted(OwnPasskeys.PERMISSION)
    ResponseEntity<?> revokePasskey(Actor.Person actor, @PathVariable String passkey) {
        return switch (passkeys.revoke(actor, RequestNotes.id(passkey))) {
            case Done<?> _ -> ResponseEntity.noContent().build();
            case Refused<?>(var reason) -> Api.problem(reason);
        };
    }
}
