package uk.co.pharmacyiq.governance.record.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.co.pharmacyiq.controlled.SectionId;
import uk.co.pharmacyiq.controlled.papers.Period;
import uk.co.pharmacyiq.controlled.papers.PrintRegister;
import uk.co.pharmacyiq.controlled.papers.TakeExtract;
import uk.co.pharmacyiq.controlled.papers.ViewTrail;
import uk.co.pharmacyiq.governance.inspection.EnterByPass;
import uk.co.pharmacyiq.governance.record.RegisterByPass;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.OpenToAll;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.RequestNotes;

/** The controlled drugs register for an inspector with a pass: no further than the pass goes, and with the extract (CD-18). */
@Controller
class VisitRegisterController {

    private static final String TEMPLATES = "governance/record/web/visited";

    private final InspectController door;
    private final Pages pages;
    private final RegisterByPass register;
    private final ViewTrail viewTrail;
    private final TakeExtract takeExtract;

    VisitRegisterController(
            InspectController door,
            Pages pages,
            RegisterByPass register,
            ViewTrail viewTrail,
            TakeExtract takeExtract) {
        this.door = door;
        this.pages = pages;
        this.register = register;
        this.viewTrail = viewTrail;
        this.takeExtract = takeExtract;
    }

    @GetMapping("/inspect/register")
    @OpenToAll(InspectController.WHY)
    Object inspectRegisters(HttpServletRequest request) {
        return door.visiting(
                request,
                visit -> show(
                        register.open(visit.visitor()),
                        "Registers",
                        reach -> new VisitedRegister.Whose(VisitController.place(visit), reach)));
    }

    @GetMapping("/inspect/register/{premises}")
    @OpenToAll(InspectController.WHY)
    Object inspectRegister(@PathVariable String premises, HttpServletRequest request) {
        var here = RequestNotes.premises(premises);
        return door.visiting(
                request,
                visit -> show(
                        register.open(visit.visitor())
                                .then(reach -> viewTrail
                                        .list(visit.visitor(), here)
                                        .then(found -> Outcome.done(new VisitedRegister.Sections(
                                                VisitController.place(visit), reach, here, found.sections())))),
                        "Register",
                        page -> page));
    }

    @GetMapping("/inspect/register/{premises}/{section}")
    @OpenToAll(InspectController.WHY)
    Object inspectSection(@PathVariable String premises, @PathVariable String section, HttpServletRequest request) {
        var here = RequestNotes.premises(premises);
        return door.visiting(
                request,
                visit -> show(
                        viewTrail.view(visit.visitor(), here, new SectionId(RequestNotes.id(section))),
                        "Section",
                        shown -> new VisitedRegister.Entries(VisitController.place(visit), here, shown)));
    }

    @GetMapping("/inspect/register/{premises}/{section}/{number}")
    @OpenToAll(InspectController.WHY)
    Object inspectTrail(
            @PathVariable String premises,
            @PathVariable String section,
            @PathVariable String number,
            HttpServletRequest request) {
        var here = RequestNotes.premises(premises);
        long entry = number.matches("[0-9]{1,15}") ? Long.parseLong(number) : 0;
        return door.visiting(
                request,
                visit -> show(
                        viewTrail.trail(visit.visitor(), here, new SectionId(RequestNotes.id(section)), entry),
                        "Trail",
                        trail -> new VisitedRegister.Trail(VisitController.place(visit), here, trail)));
    }

    /** The extract for the days of the query, within those of the pass. */
    @GetMapping("/inspect/register/{premises}/extract")
    @OpenToAll(InspectController.WHY)
    Object inspectExtract(@PathVariable String premises, HttpServletRequest request) {
        var here = RequestNotes.premises(premises);
        return door.visiting(request, visit -> extract(visit, here, period(Fields.ofForm(request))));
    }

    private Object extract(EnterByPass.Visit visit, PremisesId here, Period period) {
        return switch (takeExtract.take(visit.visitor(), here, period)) {
            case Done<PrintRegister.File>(var file) ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(file.type()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(file.name())
                                        .build()
                                        .toString())
                        .body(file.content());
            case Refused<PrintRegister.File>(var reason) -> pages.refused(reason);
        };
    }

    /** The days that were asked for, as far as they can be read. */
    private static Period period(Fields fields) {
        var from = LondonTime.day(fields.shown("from")).orElse(Period.ALWAYS.from());
        var until = LondonTime.day(fields.shown("until")).orElse(Period.ALWAYS.until());
        return new Period(from, until.isBefore(from) ? from : until);
    }

    private <T> Object show(Outcome<T> found, String template, Function<T, Object> page) {
        return switch (found) {
            case Done<T>(var value) -> pages.show(TEMPLATES + template, page.apply(value));
            case Refused<T>(var reason) -> pages.refused(reason);
        };
    }
}
