package uk.co.pharmacyiq.controlled.papers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.controlled.SectionId;
import uk.co.pharmacyiq.controlled.papers.Period;
import uk.co.pharmacyiq.controlled.papers.PrintRegister;
import uk.co.pharmacyiq.controlled.papers.TakeExtract;
import uk.co.pharmacyiq.controlled.papers.ViewTrail;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** The papers of the register to take: a section, all of it, the extract for an inspector; and the trail of an entry. */
@Controller
class PapersController {

    private final PapersDesk desk;
    private final ViewTrail viewTrail;
    private final PrintRegister printRegister;
    private final TakeExtract takeExtract;

    PapersController(PapersDesk desk, ViewTrail viewTrail, PrintRegister printRegister, TakeExtract takeExtract) {
        this.desk = desk;
        this.viewTrail = viewTrail;
        this.printRegister = printRegister;
        this.takeExtract = takeExtract;
    }

    @GetMapping("/premises/{premises}/controlled/papers")
    @Permitted(PrintRegister.PERMISSION)
    View registerPapers(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        return desk.show(
                viewTrail.list(actor, here.premises()),
                "papers",
                found -> new PapersPage(here, found, Fields.ofForm(request), List.of()));
    }

    @GetMapping("/premises/{premises}/controlled/papers/register")
    @Permitted(value = PrintRegister.PERMISSION, lengthy = true)
    View printRegister(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return print(desk.at(actor, premises), Optional.empty(), Fields.ofForm(request));
    }

    @GetMapping("/premises/{premises}/controlled/papers/sections/{section}")
    @Permitted(value = PrintRegister.PERMISSION, lengthy = true)
    View printSection(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String section,
            HttpServletRequest request) {
        return print(desk.at(actor, premises), Optional.of(PapersInput.section(section)), Fields.ofForm(request));
    }

    @GetMapping("/premises/{premises}/controlled/papers/extract")
    @Permitted(value = TakeExtract.PERMISSION, lengthy = true)
    View takeExtract(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        return answer(
                here,
                fields,
                desk.ask(
                        here,
                        TakeExtract.ACT,
                        PapersInput.period(fields),
                        period -> takeExtract.take(actor, here.premises(), period)));
    }

    @GetMapping("/premises/{premises}/controlled/papers/sections/{section}/entries/{number}")
    @Permitted(ViewTrail.PERMISSION)
    View registerTrail(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String section,
            @PathVariable String number) {
        var here = desk.at(actor, premises);
        return desk.show(
                viewTrail.trail(actor, here.premises(), PapersInput.section(section), PapersInput.number(number)),
                "trail",
                trail -> new TrailPage(here.premises(), trail));
    }

    private View print(Here here, Optional<SectionId> section, Fields fields) {
        Outcome<Period> read = PapersInput.period(fields);
        return answer(
                here,
                fields,
                desk.ask(
                        here,
                        PrintRegister.ACT,
                        read,
                        period -> printRegister.print(
                                here.asking(), new PrintRegister.Request(here.premises(), section, period))));
    }

    private View answer(Here here, Fields fields, Outcome<PrintRegister.File> outcome) {
        return switch (outcome) {
            case Done<PrintRegister.File>(var file) -> PapersInput.view(file);
            case Refused<PrintRegister.File>(var reason) ->
                reason.kind() == Refusal.Kind.INVALID
                        ? desk.again(
                                reason,
                                viewTrail.list(here.looking(), here.premises()),
                                "papers",
                                found -> new PapersPage(here, found, fields, FieldError.of(reason)))
                        : desk.refused(reason);
        };
    }
}
