package uk.co.pharmacyiq.inventory.ordering.arrival.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.ordering.arrival.ReceiveOrder;
import uk.co.pharmacyiq.inventory.ordering.arrival.ViewArrivals;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.DoorRefusal;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows the pages about what came on an order. */
@Component
class ArrivalDesk {

    private final UseCases useCases;
    private final Pages pages;
    private final ViewArrivals viewArrivals;

    ArrivalDesk(UseCases useCases, Pages pages, ViewArrivals viewArrivals) {
        this.useCases = useCases;
        this.pages = pages;
        this.viewArrivals = viewArrivals;
    }

    /** The page where goods are booked in, to those who may. */
    View goodsIn(Actor.Person actor, PremisesId premises, UUID order, ArrivalForm form) {
        var refused =
                useCases.rights(actor).holdsAt(ReceiveOrder.PERMISSION, premises) ? null : new DoorRefusal.NotAllowed();
        if (refused != null) {
            useCases.recordRefusal(actor, "STOCK_ORDER_PAGE", Target.at(premises), refused);
            return pages.refused(refused);
        }
        return show(actor, premises, order, "goodsIn", form, form.status(), null, form.errors());
    }

    /** The page of discrepancies, invoices and credit notes. */
    View arrivals(
            Actor.Person actor,
            PremisesId premises,
            UUID order,
            HttpStatus status,
            @Nullable Fields typed,
            List<FieldError> errors) {
        return show(actor, premises, order, "arrivals", ArrivalForm.fresh(), status, typed, errors);
    }

    private View show(
            Actor.Person actor,
            PremisesId premises,
            UUID order,
            String template,
            ArrivalForm form,
            HttpStatus status,
            @Nullable Fields typed,
            List<FieldError> errors) {
        return switch (viewArrivals.view(actor, premises, order)) {
            case Done<ViewArrivals.View>(var view) ->
                pages.show(
                        status,
                        "inventory/ordering/arrival/web/" + template,
                        new ArrivalPage(premises, useCases.rights(actor), view, form, typed, errors));
            case Refused<ViewArrivals.View>(var reason) -> pages.refused(reason);
        };
    }

    View redirect(String path, String done) {
        return pages.redirect(path, Notice.success(done));
    }
}
