package uk.co.pharmacyiq.access.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.access.GrantRole;
import uk.co.pharmacyiq.access.RevokeRole;
import uk.co.pharmacyiq.access.RoleGrant;
import uk.co.pharmacyiq.access.ViewGrants;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Who holds which role, for programs. */
@RestController
class RolesApi {

    private final Api api;
    private final ViewGrants viewGrants;
    private final GrantRole grantRole;
    private final RevokeRole revokeRole;

    RolesApi(Api api, ViewGrants viewGrants, GrantRole grantRole, RevokeRole revokeRole) {
        this.api = api;
        this.viewGrants = viewGrants;
        this.grantRole = grantRole;
        this.revokeRole = revokeRole;
    }

    /** A role to give; no premises mean the whole organisation, no days that it holds from now until it is taken. */
    record GrantBody(
            @Nullable String role,
            @Nullable String premises,
            @Nullable String firstDay,
            @Nullable String lastDay,
            @Nullable String reason) {}

    /** A role somebody holds. */
    record GrantAnswer(
            UUID id,
            String role,
            @Nullable String premises,
            @Nullable String firstDay,
            @Nullable String lastDay) {
        static GrantAnswer of(RoleGrant grant) {
            return new GrantAnswer(
                    grant.id(),
                    grant.role().code(),
                    grant.premises().map(Object::toString).orElse(null),
                    grant.days().first().map(Object::toString).orElse(null),
                    grant.days().last().map(Object::toString).orElse(null));
        }
    }

    @GetMapping("/api/v1/people/{person}/roles")
    @Permitted(ViewGrants.PERMISSION)
    ResponseEntity<List<GrantAnswer>> listRoles(Actor.Person actor, @PathVariable String person) {
        return api.ok(viewGrants
                .view(actor, new PersonId(RequestNotes.id(person)))
                .then(view ->
                        Outcome.done(view.grants().stream().map(GrantAnswer::of).toList())));
    }

    @PostMapping("/api/v1/people/{person}/roles")
    @Permitted(GrantRole.PERMISSION)
    ResponseEntity<GrantAnswer> grantRole(
            Actor.Person actor, @PathVariable String person, @RequestBody GrantBody body) {
        var read = GrantInput.read(Fields.ofBody(body), new PersonId(RequestNotes.id(person)));
        return api.created(
                api.ask(actor, GrantRole.ACT, Target.none(), read, request -> grantRole.grant(actor, request))
                        .then(grant -> Outcome.done(GrantAnswer.of(grant))));
    }

    @DeleteMapping("/api/v1/roles/{grant}")
    @Permitted(RevokeRole.PERMISSION)
    ResponseEntity<GrantAnswer> revokeRole(Actor.Person actor, @PathVariable String grant) {
        return api.ok(
                revokeRole.revoke(actor, RequestNotes.id(grant)).then(ended -> Outcome.done(GrantAnswer.of(ended))));
    }
}
