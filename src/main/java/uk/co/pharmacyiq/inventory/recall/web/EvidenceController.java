package uk.co.pharmacyiq.inventory.recall.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.recall.ViewAlerts;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.site.paper.Paper;
import uk.co.pharmacyiq.work.Actor;

/** The evidence of what was done about an alert: on a page, and as a file to keep. */
@Controller
class EvidenceController {

    private static final String PATH = RecallsController.PATH + "/{alert}/evidence";

    private final RecallDesk desk;
    private final ViewAlerts viewAlerts;

    EvidenceController(RecallDesk desk, ViewAlerts viewAlerts) {
        this.desk = desk;
        this.viewAlerts = viewAlerts;
    }

    @GetMapping(PATH)
    @Permitted(ViewAlerts.PERMISSION)
    View recallEvidence(Actor.Person actor, @PathVariable String premises, @PathVariable String alert) {
        var here = desk.at(actor, premises);
        return desk.show(
                viewAlerts.view(actor, here.premises(), RequestNotes.id(alert)),
                "evidence",
                view -> EvidencePage.of(here, view));
    }

    @GetMapping(PATH + "/file")
    @Permitted(value = ViewAlerts.PERMISSION, lengthy = true)
    View recallEvidenceFile(Actor.Person actor, @PathVariable String premises, @PathVariable String alert) {
        var here = desk.at(actor, premises);
        return desk.show(
                viewAlerts.view(actor, here.premises(), RequestNotes.id(alert)),
                view -> file(view, new EvidencePaper(view, actor.displayName()).bytes()));
    }

    private static View file(ViewAlerts.View view, byte[] content) {
        var reference = view.row().alert().head().reference().replaceAll("[^A-Za-z0-9]+", "-");
        return (_, _, response) -> {
            response.setContentType(Paper.TYPE);
            response.setHeader("Content-Disposition", "attachment; filename=\"recall-" + reference + ".pdf\"");
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
        };
    }
}
