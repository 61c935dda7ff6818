package uk.co.pharmacyiq.controlled.destroying.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.controlled.destroying.AddExemption;
import uk.co.pharmacyiq.controlled.destroying.AddWitness;
import uk.co.pharmacyiq.controlled.destroying.ViewDestruction;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** The pages that record witnesses and the waste exemption. */
@Controller
class ArrangementsController {

    private static final String WITNESSES = "witnesses";
    private static final String EXEMPTIONS = "exemptions";

    private final DestroyingDesk desk;
    private final ViewDestruction view;
    private final AddWitness addWitness;
    private final AddExemption addExemption;

    ArrangementsController(
            DestroyingDesk desk, ViewDestruction view, AddWitness addWitness, AddExemption addExemption) {
        this.desk = desk;
        this.view = view;
        this.addWitness = addWitness;
        this.addExemption = addExemption;
    }

    @GetMapping(DestructionController.PATH + "/witnesses")
    @Permitted(ViewDestruction.PERMISSION)
    View witnesses(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return page(desk.at(actor, premises), WITNESSES, Fields.ofForm(request));
    }

    @GetMapping(DestructionController.PATH + "/exemptions")
    @Permitted(ViewDestruction.PERMISSION)
    View wasteExemptions(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return page(desk.at(actor, premises), EXEMPTIONS, Fields.ofForm(request));
    }

    @PostMapping(DestructionController.PATH + "/witnesses")
    @Permitted(AddWitness.PERMISSION)
    View addWitness(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = DestructionInput.witness(fields, here.premises());
        return after(
                here, fields, WITNESSES, desk.ask(here, AddWitness.ACT, read, asked -> addWitness.add(actor, asked)));
    }

    @PostMapping(DestructionController.PATH + "/exemptions")
    @Permitted(AddWitness.PERMISSION)
    View addExemption(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = DestructionInput.exemption(fields, here.premises());
        return after(
                here,
                fields,
                EXEMPTIONS,
                desk.ask(here, AddExemption.ACT, read, asked -> addExemption.add(actor, asked)));
    }

    private View page(Here here, String template, Fields fields) {
        return desk.show(
                view.list(here.asking(), here.premises()),
                template,
                listing -> new WitnessesPage(here, listing, fields, List.of()));
    }

    private View after(Here here, Fields fields, String template, Outcome<UUID> outcome) {
        return switch (outcome) {
            case Done<UUID> _ -> desk.redirect(here.path(template), "Recorded.");
            case Refused<UUID>(var reason) ->
                desk.again(
                        reason,
                        view.list(here.looking(), here.premises()),
                        template,
                        listing -> new WitnessesPage(here, listing, fields, FieldError.of(reason)));
        };
    }
}
