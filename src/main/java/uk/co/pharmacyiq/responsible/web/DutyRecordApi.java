package uk.co.pharmacyiq.responsible.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.responsible.CorrectRecord;
import uk.co.pharmacyiq.responsible.ViewRecord;
import uk.co.pharmacyiq.responsible.Written;
import uk.co.pharmacyiq.responsible.web.ResponsibleAnswers.RecordAnswer;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The responsible pharmacist's record, for programs. */
@RestController
class DutyRecordApi {

    private final Api api;
    private final ViewRecord record;
    private final CorrectRecord correct;
    private final Clock clock;

    DutyRecordApi(Api api, ViewRecord record, CorrectRecord correct, Clock clock) {
        this.api = api;
        this.record = record;
        this.correct = correct;
        this.clock = clock;
    }

    /** A note about an entry of the record. */
    record RecordNoteBody(
            @Nullable String session, @Nullable String words) {}

    /** The last two weeks, or the day that is asked for. */
    @GetMapping("/api/v1/premises/{premises}/responsible/record")
    @Permitted(ViewRecord.PERMISSION)
    ResponseEntity<RecordAnswer> viewResponsibleRecord(
            Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var where = RequestNotes.premises(premises);
        var today = LocalDate.ofInstant(clock.instant(), LondonTime.ZONE);
        return api.ok(api.ask(
                        actor,
                        "RESPONSIBLE_RECORD_VIEW",
                        Target.at(where),
                        ResponsibleInput.days(Fields.ofForm(request), today),
                        days -> record.view(actor, new ViewRecord.Request(where, days.from(), days.to())))
                .then(found -> Outcome.done(RecordAnswer.of(found))));
    }

    @PostMapping("/api/v1/premises/{premises}/responsible/notes")
    @Permitted(CorrectRecord.PERMISSION)
    ResponseEntity<Written> addResponsibleNote(
            Actor.Person actor, @PathVariable String premises, @RequestBody RecordNoteBody body) {
        var where = RequestNotes.premises(premises);
        return api.created(api.ask(
                actor,
                CorrectRecord.ACT,
                Target.at(where),
                ResponsibleInput.note(Fields.ofBody(body), where),
                request -> correct.correct(actor, request)));
    }
}
