package uk.co.pharmacyiq.responsible.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.responsible.ViewAuthorisations;
import uk.co.pharmacyiq.responsible.authority.GrantAuthorisation;
import uk.co.pharmacyiq.responsible.authority.WithdrawAuthorisation;
import uk.co.pharmacyiq.responsible.web.ResponsibleAnswers.AuthorisationAnswer;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** What pharmacists allow others to do, for programs. */
@RestController
class AuthorisationsApi {

    private final Api api;
    private final ViewAuthorisations view;
    private final GrantAuthorisation grant;
    private final WithdrawAuthorisation withdraw;

    AuthorisationsApi(Api api, ViewAuthorisations view, GrantAuthorisation grant, WithdrawAuthorisation withdraw) {
        this.api = api;
        this.view = view;
        this.grant = grant;
        this.withdraw = withdraw;
    }

    /** An authorisation to be granted. */
    record AuthorisationBody(
            @Nullable String basis,
            @Nullable String person,
            @Nullable List<String> tasks,
            @Nullable String conditions,
            @Nullable String from,
            @Nullable String to) {}

    @GetMapping("/api/v1/premises/{premises}/responsible/authorisations")
    @Permitted(ViewAuthorisations.PERMISSION)
    ResponseEntity<List<AuthorisationAnswer>> listAuthorisations(Actor.Person actor, @PathVariable String premises) {
        return api.ok(view.view(actor, RequestNotes.premises(premises))
                .then(found -> Outcome.done(AuthorisationAnswer.all(found))));
    }

    @PostMapping("/api/v1/premises/{premises}/responsible/authorisations")
    @Permitted(GrantAuthorisation.PERMISSION)
    ResponseEntity<UUID> grantAuthorisation(
            Actor.Person actor, @PathVariable String premises, @RequestBody AuthorisationBody body) {
        var where = RequestNotes.premises(premises);
        return api.created(api.ask(
                actor,
                GrantAuthorisation.ACT,
                Target.at(where),
                ResponsibleInput.grant(Fields.ofBody(body), where),
                request -> grant.grant(actor, request)));
    }

    @PostMapping("/api/v1/premises/{premises}/responsible/authorisations/{authorisation}/withdraw")
    @Permitted(WithdrawAuthorisation.PERMISSION)
    ResponseEntity<UUID> withdrawAuthorisation(
            Actor.Person actor, @PathVariable String premises, @PathVariable String authorisation) {
        return api.ok(withdraw.withdraw(actor, RequestNotes.premises(premises), RequestNotes.id(authorisation)));
    }
}
