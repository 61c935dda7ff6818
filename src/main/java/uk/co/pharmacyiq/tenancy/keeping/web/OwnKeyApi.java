package uk.co.pharmacyiq.tenancy.keeping.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.tenancy.keeping.OwnKey;
import uk.co.pharmacyiq.work.Actor;

/** The versions of the organisation's key, for programs; never the key itself. */
@RestController
class OwnKeyApi {

    private static final String PATH = "/api/v1/organisation/key";

    private final Api api;
    private final OwnKey ownKey;

    OwnKeyApi(Api api, OwnKey ownKey) {
        this.api = api;
        this.ownKey = ownKey;
    }

    @GetMapping(PATH)
    @Permitted(OwnKey.PERMISSION)
    ResponseEntity<KeyAnswer> viewOrganisationKey(Actor.Person actor) {
        return api.ok(ownKey.view(actor).then(view -> Outcome.done(KeyAnswer.of(view))));
    }

    @PostMapping(PATH + "/rotation")
    @Permitted(OwnKey.PERMISSION)
    ResponseEntity<KeyAnswer> rotateOrganisationKey(Actor.Person actor) {
        return api.ok(ownKey.rotate(actor).then(view -> Outcome.done(KeyAnswer.of(view))));
    }

    /** The versions, oldest first; the last one seals. */
    record KeyAnswer(List<KeyVersionAnswer> versions) {
        static KeyAnswer of(OwnKey.View view) {
            return new KeyAnswer(view.versions().stream()
                    .map(version -> new KeyVersionAnswer(version.number(), version.wrappedBy(), version.destroyed()))
                    .toList());
        }
    }

    /** One version and the identifier of the key that wraps it. */
    record KeyVersionAnswer(int version, String wrappedBy, boolean destroyed) {}
}
