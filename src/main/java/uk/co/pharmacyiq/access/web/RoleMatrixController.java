package uk.co.pharmacyiq.access.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.access.ChangeRole;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.access.ViewRoles;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** The pages on which roles are read, and the form in which one is changed or copied. */
@Controller
class RoleMatrixController {

    private final Pages pages;
    private final ViewRoles viewRoles;
    private final MatrixView matrix;

    RoleMatrixController(Pages pages, ViewRoles viewRoles, MatrixView matrix) {
        this.pages = pages;
        this.viewRoles = viewRoles;
        this.matrix = matrix;
    }

    @GetMapping("/access/roles")
    @Permitted(ViewRoles.PERMISSION)
    View matrix(Actor.Person actor) {
        return matrix.shown(actor, HttpStatus.OK, Optional.empty(), List.of());
    }

    @GetMapping("/access/roles/{role}")
    @Permitted(ViewRoles.PERMISSION)
    View role(Actor.Person actor, @PathVariable String role) {
        return switch (viewRoles.history(actor, role)) {
            case Outcome.Done<ViewRoles.History>(var history) ->
                pages.show("access/web/role", new RoleHistoryPage(history, viewRoles.mayChange(actor)));
            case Outcome.Refused<ViewRoles.History>(var reason) -> pages.refused(reason);
        };
    }

    /** The form: the role as it is, or as it was in an earlier version. */
    @GetMapping("/access/roles/{role}/change")
    @Permitted(value = ChangeRole.PERMISSION, composes = true)
    View change(
            Actor.Person actor,
            @PathVariable String role,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String copy) {
        return switch (viewRoles.history(actor, role)) {
            case Outcome.Done<ViewRoles.History>(var history) -> {
                var now = history.role();
                Predicate<Role> wanted = each -> String.valueOf(each.version()).equals(version);
                var like = history.versions().stream()
                        .map(each -> each.role())
                        .filter(wanted)
                        .findFirst()
                        .orElse(now);
                boolean copies = copy.equals("true");
                yield matrix.shown(
                        actor,
                        HttpStatus.OK,
                        Optional.of(new MatrixPage.Draft(
                                now, copies, copies ? "" : like.title(), like.profession(), like.permissions())),
                        List.of());
            }
            case Outcome.Refused<ViewRoles.History>(var reason) -> pages.refused(reason);
        };
    }
}
