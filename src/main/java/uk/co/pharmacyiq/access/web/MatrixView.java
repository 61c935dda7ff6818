package uk.co.pharmacyiq.access.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.access.ViewRoles;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.work.Actor;

/** Shows the matrix of roles, with one of them open in a form or without. */
@Component
class MatrixView {

    private final Pages pages;
    private final ViewRoles viewRoles;

    MatrixView(Pages pages, ViewRoles viewRoles) {
        this.pages = pages;
        this.viewRoles = viewRoles;
    }

    View shown(Actor.Person actor, HttpStatus status, Optional<MatrixPage.Draft> draft, List<FieldError> errors) {
        return switch (viewRoles.matrix(actor)) {
            case Outcome.Done<ViewRoles.Matrix>(var roles) ->
                pages.show(
                        status, "access/web/matrix", new MatrixPage(roles, viewRoles.mayChange(actor), draft, errors));
            case Outcome.Refused<ViewRoles.Matrix>(var reason) -> pages.refused(reason);
        };
    }
}
