package uk.co.pharmacyiq.inventory.recall.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.recall.SearchBatch;
import uk.co.pharmacyiq.inventory.recall.ViewAlerts;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** The pages that look: the alerts here, all premises beside all alerts, a batch on its way. */
@Controller
class RecallsController {

    static final String PATH = "/premises/{premises}/stock/recalls";

    private final RecallDesk desk;
    private final ViewAlerts viewAlerts;
    private final SearchBatch searchBatch;

    RecallsController(RecallDesk desk, ViewAlerts viewAlerts, SearchBatch searchBatch) {
        this.desk = desk;
        this.viewAlerts = viewAlerts;
        this.searchBatch = searchBatch;
    }

    @GetMapping(PATH)
    @Permitted(ViewAlerts.PERMISSION)
    View recalls(Actor.Person actor, @PathVariable String premises) {
        var here = desk.at(actor, premises);
        return desk.show(viewAlerts.list(actor, here.premises()), "recalls", listing -> RecallsPage.of(here, listing));
    }

    @GetMapping(PATH + "/overview")
    @Permitted(ViewAlerts.OVERSEE)
    View recallsEverywhere(Actor.Person actor, @PathVariable String premises) {
        var here = desk.at(actor, premises);
        return desk.show(
                viewAlerts.overview(actor, here.premises()), "overview", listing -> OverviewPage.of(here, listing));
    }

    @GetMapping(PATH + "/batch")
    @Permitted(SearchBatch.PERMISSION)
    View searchBatch(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var product = Optional.ofNullable(fields.text("product")).flatMap(DmdCode::parse);
        return desk.show(
                searchBatch.search(actor, here.premises(), fields.shown("batch"), product),
                "batch",
                found -> BatchPage.of(here, found));
    }
}
