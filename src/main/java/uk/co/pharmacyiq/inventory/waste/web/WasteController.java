package uk.co.pharmacyiq.inventory.waste.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.waste.BookWaste;
import uk.co.pharmacyiq.inventory.waste.CertifyWaste;
import uk.co.pharmacyiq.inventory.waste.ViewWaste;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.site.paper.Paper;
import uk.co.pharmacyiq.work.Actor;

/** The pages about waste: what waits to be destroyed, consignments, their papers. */
@Controller
class WasteController {

    private static final String PATH = "/premises/{premises}/stock/consignments";

    private final WasteDesk desk;
    private final ViewWaste viewWaste;
    private final BookWaste bookWaste;
    private final CertifyWaste certifyWaste;

    WasteController(WasteDesk desk, ViewWaste viewWaste, BookWaste bookWaste, CertifyWaste certifyWaste) {
        this.desk = desk;
        this.viewWaste = viewWaste;
        this.bookWaste = bookWaste;
        this.certifyWaste = certifyWaste;
    }

    @GetMapping(PATH)
    @Permitted(ViewWaste.PERMISSION)
    View wasteList(Actor.Person actor, @PathVariable String premises) {
        var here = desk.at(actor, premises);
        return desk.show(viewWaste.view(actor, here.premises()), "consignments", view -> WastePage.of(here, view));
    }

    @PostMapping(PATH)
    @Permitted(BookWaste.PERMISSION)
    View bookWaste(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = WasteInput.booking(here.premises(), fields, true);
        return switch (desk.ask(here, BookWaste.ACT, read, asked -> bookWaste.book(actor, asked))) {
            case Done<UUID>(var consignment) ->
                desk.redirect(here.path(consignment.toString()), "Booked. Put the packs into the container now.");
            case Refused<UUID>(var reason) ->
                desk.again(
                        reason,
                        viewWaste.view(here.looking(), here.premises()),
                        "consignments",
                        view -> WastePage.refused(here, view, fields, reason));
        };
    }

    @GetMapping(PATH + "/{consignment}")
    @Permitted(ViewWaste.PERMISSION)
    View wasteConsignment(Actor.Person actor, @PathVariable String premises, @PathVariable String consignment) {
        var here = desk.at(actor, premises);
        return desk.show(
                viewWaste.one(actor, here.premises(), RequestNotes.id(consignment)),
                "consignment",
                view -> ConsignmentPage.of(here, view));
    }

    @PostMapping(PATH + "/{consignment}/papers")
    @Permitted(CertifyWaste.PERMISSION)
    View certifyWaste(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String consignment,
            HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var id = RequestNotes.id(consignment);
        var fields = Fields.ofForm(request);
        Outcome<Boolean> outcome = desk.ask(
                here,
                CertifyWaste.ACT,
                WasteInput.paper(fields),
                sheet -> certifyWaste.certify(actor, here.premises(), id, sheet));
        return switch (outcome) {
            case Done<Boolean> _ -> desk.redirect(here.path(consignment), "The paper is with the consignment.");
            case Refused<Boolean>(var reason) ->
                desk.again(
                        reason,
                        viewWaste.one(here.looking(), here.premises(), id),
                        "consignment",
                        view -> ConsignmentPage.refused(here, view, fields, reason));
        };
    }

    @GetMapping(PATH + "/{consignment}/file")
    @Permitted(value = ViewWaste.PERMISSION, lengthy = true)
    View wasteConsignmentFile(Actor.Person actor, @PathVariable String premises, @PathVariable String consignment) {
        var here = desk.at(actor, premises);
        return desk.show(viewWaste.one(actor, here.premises(), RequestNotes.id(consignment)), view -> {
            var content = new ConsignmentPaper(ConsignmentPage.of(here, view)).bytes();
            return (_, _, response) -> {
                response.setContentType(Paper.TYPE);
                response.setHeader(
                        "Content-Disposition", "attachment; filename=\"" + ConsignmentPaper.name(view) + "\"");
                response.setContentLength(content.length);
                response.getOutputStream().write(content);
            };
        });
    }
}
