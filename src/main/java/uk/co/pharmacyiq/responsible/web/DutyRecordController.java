package uk.co.pharmacyiq.responsible.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.responsible.CorrectRecord;
import uk.co.pharmacyiq.responsible.ViewRecord;
import uk.co.pharmacyiq.responsible.Written;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** The record of two weeks, ending with the day that is asked for; and notes beside its entries. */
@Controller
class DutyRecordController {

    private static final int DAYS_BEFORE = 13;

    private final ResponsibleDesk desk;
    private final ViewRecord view;
    private final CorrectRecord correct;

    DutyRecordController(ResponsibleDesk desk, ViewRecord view, CorrectRecord correct) {
        this.desk = desk;
        this.view = view;
        this.correct = correct;
    }

    @GetMapping("/premises/{premises}/responsible/record")
    @Permitted(ViewRecord.PERMISSION)
    View responsibleRecord(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var from = from(here, fields);
        return desk.show(
                look(actor, here, from),
                "dutyRecord",
                shown -> new DutyRecordPage(here, shown, from, fields, List.of()));
    }

    @PostMapping("/premises/{premises}/responsible/notes")
    @Permitted(CorrectRecord.PERMISSION)
    View addNote(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = ResponsibleInput.note(fields, here.premises());
        return switch (desk.ask(here, CorrectRecord.ACT, read, asked -> correct.correct(actor, asked))) {
            case Done<Written> _ -> desk.redirect(here.path("/record"), "The note stands beside the record.");
            case Refused<Written>(var reason) -> {
                var from = from(here, fields);
                yield desk.again(
                        reason,
                        look(here.looking(), here, from),
                        "dutyRecord",
                        shown -> new DutyRecordPage(here, shown, from, fields, FieldError.of(reason)));
            }
        };
    }

    private Outcome<ViewRecord.Shown> look(Actor actor, Here here, LocalDate from) {
        return view.view(actor, new ViewRecord.Request(here.premises(), from, from.plusDays(DAYS_BEFORE)));
    }

    /** The first of two weeks; what cannot be read as a day ends today. */
    private static LocalDate from(Here here, Fields fields) {
        return LondonTime.day(fields.shown("day")).orElse(here.today()).minusDays(DAYS_BEFORE);
    }
}
