package uk.co.pharmacyiq.controlled.checking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.controlled.checking.CloseDiscrepancy;
import uk.co.pharmacyiq.controlled.checking.HandleDiscrepancy;
import uk.co.pharmacyiq.controlled.checking.ViewCases;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** Discrepancy cases: the list with its clocks, and what is done about one. */
@Controller
class CasesController {

    static final String PATH = "/premises/{premises}/controlled/discrepancies";
    static final String ONE = PATH + "/{discrepancy}";

    private final ChecksDesk desk;
    private final ViewCases viewCases;
    private final HandleDiscrepancy handleCase;
    private final CloseDiscrepancy closeCase;

    CasesController(ChecksDesk desk, ViewCases viewCases, HandleDiscrepancy handleCase, CloseDiscrepancy closeCase) {
        this.desk = desk;
        this.viewCases = viewCases;
        this.handleCase = handleCase;
        this.closeCase = closeCase;
    }

    @GetMapping(PATH)
    @Permitted(ViewCases.PERMISSION)
    View discrepancies(Actor.Person actor, @PathVariable String premises) {
        var here = desk.at(actor, premises);
        return desk.show(
                viewCases.list(actor, here.premises()), "discrepancies", listing -> new CasesPage(here, listing));
    }

    @GetMapping(ONE)
    @Permitted(ViewCases.PERMISSION)
    View discrepancy(Actor.Person actor, @PathVariable String premises, @PathVariable String discrepancy) {
        var here = desk.at(actor, premises);
        return desk.show(
                viewCases.view(actor, here.premises(), RequestNotes.id(discrepancy)),
                "discrepancy",
                view -> new CasePage(here, view, CheckForm.none()));
    }

    @PostMapping(ONE + "/steps")
    @Permitted(HandleDiscrepancy.PERMISSION)
    View takeDiscrepancyStep(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String discrepancy,
            HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = CheckInput.step(here.premises(), discrepancy, fields);
        return switch (desk.ask(here, HandleDiscrepancy.ACT, read, asked -> handleCase.take(actor, asked))) {
            case Done<Boolean> _ -> desk.redirect(here.path("discrepancies/" + discrepancy), "It stands on the case.");
            case Refused<Boolean>(var reason) ->
                again(here, discrepancy, CheckForm.refused(form(fields), fields, reason), reason);
        };
    }

    /** Which of the forms it was. */
    private static String form(Fields fields) {
        return (fields.shown("what") + fields.shown("looked"))
                .replaceAll("[^A-Za-z_]", "")
                .toLowerCase(Locale.ROOT);
    }

    @PostMapping(ONE + "/closure")
    @Permitted(CloseDiscrepancy.PERMISSION)
    View closeDiscrepancyCase(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String discrepancy,
            HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = CheckInput.closure(here.premises(), discrepancy, fields);
        return switch (desk.ask(here, CloseDiscrepancy.ACT, read, asked -> closeCase.close(actor, asked))) {
            case Done<Boolean> _ ->
                desk.redirect(
                        here.path("discrepancies/" + discrepancy), "The case is closed. The register is as it was.");
            case Refused<Boolean>(var reason) ->
                again(here, discrepancy, CheckForm.refused("", fields, reason), reason);
        };
    }

    private View again(Here here, String discrepancy, CheckForm form, Refusal reason) {
        return desk.again(
                reason,
                viewCases.view(here.looking(), here.premises(), RequestNotes.id(discrepancy)),
                "discrepancy",
                view -> new CasePage(here, view, form));
    }
}
