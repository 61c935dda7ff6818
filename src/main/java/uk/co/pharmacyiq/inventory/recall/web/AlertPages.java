package uk.co.pharmacyiq.inventory.recall.web;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.recall.SearchBatch;
import uk.co.pharmacyiq.inventory.recall.SuppliedPatients;
import uk.co.pharmacyiq.inventory.recall.ViewAlerts;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** Shows one alert, after an act that was refused too. */
@Component
class AlertPages {

    private final RecallDesk desk;
    private final ViewAlerts viewAlerts;
    private final ObjectProvider<SuppliedPatients> suppliedPatients;

    AlertPages(RecallDesk desk, ViewAlerts viewAlerts, ObjectProvider<SuppliedPatients> suppliedPatients) {
        this.desk = desk;
        this.viewAlerts = viewAlerts;
        this.suppliedPatients = suppliedPatients;
    }

    View show(Here here, Actor.Person asking, String alert) {
        return desk.show(
                viewAlerts.view(asking, here.premises(), RequestNotes.id(alert)),
                "alert",
                view -> AlertPage.of(here, view, patients(here, view)));
    }

    /** The page again, with what was typed and why it was refused. */
    View again(Here here, String alert, Fields typed, Refusal reason) {
        return switch (viewAlerts.view(here.looking(), here.premises(), RequestNotes.id(alert))) {
            case Done<ViewAlerts.View>(var view) ->
                desk.again(
                        reason,
                        "alert",
                        AlertPage.of(here, view, patients(here, view)).refused(typed, reason));
            case Refused<ViewAlerts.View> _ -> desk.refused(reason);
        };
    }

    /** Whom these premises supplied, for those who may see patients; empty where nobody here knows. */
    private Optional<List<SuppliedPatients.Supplied>> patients(Here here, ViewAlerts.View view) {
        var lots = view.ways().stream()
                .map(SearchBatch.Way::lot)
                .distinct()
                .filter(lot -> view.row().alert().means(lot))
                .toList();
        return suppliedPatients.stream()
                .filter(each -> here.may(each.permission()) && !lots.isEmpty())
                .findFirst()
                .flatMap(each -> found(each, here, lots));
    }

    private static Optional<List<SuppliedPatients.Supplied>> found(
            SuppliedPatients supplied, Here here, List<Lot> lots) {
        Outcome<List<SuppliedPatients.Supplied>> outcome = supplied.find(here.looking(), here.premises(), lots);
        return outcome instanceof Done<List<SuppliedPatients.Supplied>>(var patients)
                ? Optional.of(patients)
                : Optional.empty();
    }
}
