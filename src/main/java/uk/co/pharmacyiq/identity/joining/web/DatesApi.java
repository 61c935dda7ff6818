package uk.co.pharmacyiq.identity.joining.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.identity.joining.SetWorkingDates;
import uk.co.pharmacyiq.identity.joining.ViewLeavers;
import uk.co.pharmacyiq.identity.joining.WorkingDates;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Working dates and leavers, for programs. */
@RestController
class DatesApi {

    private final Api api;
    private final SetWorkingDates setWorkingDates;
    private final ViewLeavers viewLeavers;

    DatesApi(Api api, SetWorkingDates setWorkingDates, ViewLeavers viewLeavers) {
        this.api = api;
        this.setWorkingDates = setWorkingDates;
        this.viewLeavers = viewLeavers;
    }

    /** First and last day; null where open. */
    record DatesAnswer(@Nullable String first, @Nullable String last) {

        static DatesAnswer of(WorkingDates dates) {
            return new DatesAnswer(
                    dates.first().map(Object::toString).orElse(null),
                    dates.last().map(Object::toString).orElse(null));
        }
    }

    /** Somebody who left, when they were shut out, and how many hours after their last day that was. */
    record LeaverAnswer(
            String person,
            String displayName,
            @Nullable String lastDay,
            String shutOut,
            @Nullable Long hours) {

        static LeaverAnswer of(ViewLeavers.Leaver leaver) {
            return new LeaverAnswer(
                    leaver.person().toString(),
                    leaver.displayName(),
                    leaver.lastDay().map(Object::toString).orElse(null),
                    leaver.shutOut().toString(),
                    leaver.hours().orElse(null));
        }
    }

    @PutMapping("/api/v1/people/{person}/dates")
    @Permitted(SetWorkingDates.PERMISSION)
    ResponseEntity<DatesAnswer> setWorkingDates(
            Actor.Person actor, @PathVariable String person, @RequestBody DatesInput body) {
        var id = new PersonId(RequestNotes.id(person));
        return api.ok(api.ask(
                        actor,
                        SetWorkingDates.ACT,
                        Target.of("person", id),
                        DatesInput.read(Fields.ofBody(body), id),
                        read -> setWorkingDates.set(actor, read))
                .then(dates -> Outcome.done(DatesAnswer.of(dates))));
    }

    @GetMapping("/api/v1/people/leavers")
    @Permitted(ViewLeavers.PERMISSION)
    ResponseEntity<List<LeaverAnswer>> listLeavers(Actor.Person actor) {
        return api.ok(viewLeavers
                .list(actor)
                .then(found -> Outcome.done(
                        found.leavers().stream().map(LeaverAnswer::of).toList())));
    }
}
