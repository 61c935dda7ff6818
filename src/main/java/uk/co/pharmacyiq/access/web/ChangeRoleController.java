package uk.co.pharmacyiq.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.access.ChangeRole;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.access.ViewRoles;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Where a change of a role first shows what it would do, and then is made. */
@Controller
class ChangeRoleController {

    private final Api api;
    private final Pages pages;
    private final ViewRoles viewRoles;
    private final ChangeRole changeRole;
    private final MatrixView matrix;

    ChangeRoleController(Api api, Pages pages, ViewRoles viewRoles, ChangeRole changeRole, MatrixView matrix) {
        this.api = api;
        this.pages = pages;
        this.viewRoles = viewRoles;
        this.changeRole = changeRole;
        this.matrix = matrix;
    }

    @PostMapping("/access/roles/{role}/effect")
    @Permitted(value = ChangeRole.PERMISSION, composes = true)
    View effect(Actor.Person actor, @PathVariable String role, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var read = DraftInput.read(fields, role, DraftInput.ticked(fields), false);
        var outcome = api.ask(
                actor,
                ChangeRole.ACT,
                Target.of("role", role),
                read,
                asked -> changeRole
                        .effect(actor, asked.draft())
                        .then(shown -> Outcome.done(new EffectPage(asked.draft(), shown, "", List.of()))));
        return switch (outcome) {
            case Outcome.Done<EffectPage>(var page) -> pages.show("access/web/effect", page);
            case Outcome.Refused<EffectPage>(var reason) ->
                again(actor, role, fields, Api.status(reason.kind()), FieldError.of(reason));
        };
    }

    @PostMapping("/access/roles/{role}")
    @Permitted(value = ChangeRole.PERMISSION, composes = true)
    View apply(Actor.Person actor, @PathVariable String role, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var read = DraftInput.read(fields, role, DraftInput.ticked(fields), true);
        var outcome = api.ask(
                actor,
                ChangeRole.ACT,
                Target.of("role", role),
                read,
                asked -> changeRole.apply(actor, asked.draft(), asked.reason()));
        return switch (outcome) {
            case Outcome.Done<Role>(var changed) ->
                pages.redirect(
                        "/access/roles/" + changed.code(),
                        Notice.success("It is done. It holds from everybody's next request on."));
            case Outcome.Refused<Role>(var reason) ->
                again(actor, role, fields, Api.status(reason.kind()), FieldError.of(reason));
        };
    }

    /** The form once more with what was typed; beside a missing reason, with the effect. */
    private View again(Actor.Person actor, String role, Fields fields, HttpStatus status, List<FieldError> errors) {
        var composed = actor.with(actor.request().composed());
        var wish = DraftInput.read(fields, role, DraftInput.ticked(fields), false);
        boolean onlyReason = errors.stream().allMatch(error -> error.field().equals("reason"));
        if (onlyReason && wish instanceof Outcome.Done<DraftInput.Read>(var asked)) {
            var effect = changeRole.effect(composed, asked.draft());
            if (effect instanceof Outcome.Done<ChangeRole.Shown>(var shown)) {
                return pages.show(
                        status,
                        "access/web/effect",
                        new EffectPage(asked.draft(), shown, fields.shown("reason"), errors));
            }
        }
        return switch (viewRoles.history(composed, role)) {
            case Outcome.Done<ViewRoles.History>(var history) ->
                matrix.shown(composed, status, Optional.of(typed(history.role(), fields)), errors);
            case Outcome.Refused<ViewRoles.History>(var reason) -> pages.refused(reason);
        };
    }

    private static MatrixPage.Draft typed(Role now, Fields fields) {
        boolean copy = "true".equals(fields.text("copy"));
        return new MatrixPage.Draft(
                now,
                copy,
                fields.shown("title"),
                Optional.ofNullable(fields.text("profession")).flatMap(DraftInput::profession),
                DraftInput.ticked(fields));
    }
}
