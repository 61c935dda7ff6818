package uk.co.pharmacyiq.patients.looked.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.patients.looked.Looked;
import uk.co.pharmacyiq.patients.looked.TakeLooked;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** Who looked at a patient's record, for programs. */
@RestController
class LookedApi {

    private final Api api;
    private final TakeLooked takeLooked;
    private final Clock clock;

    LookedApi(Api api, TakeLooked takeLooked, Clock clock) {
        this.api = api;
        this.takeLooked = takeLooked;
        this.clock = clock;
    }

    /** Who looked. */
    record LookedAnswer(
            String patient, String from, String until, String people, Instant made, List<LineAnswer> lines) {}

    /** One event. */
    record LineAnswer(
            String entry,
            Instant at,
            String who,
            String what,
            String why,
            String where,
            boolean changed,
            List<String> fields) {}

    @GetMapping("/api/v1/premises/{premises}/patients/{patient}/looked")
    @Permitted(TakeLooked.PERMISSION)
    ResponseEntity<LookedAnswer> viewLooked(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String patient,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until) {
        var today = LocalDate.ofInstant(clock.instant(), LondonTime.ZONE);
        return api.ok(LookedInput.request(premises, patient, from, until, today)
                .then(request -> takeLooked.view(actor, request))
                .then(looked -> Outcome.done(answer(patient, looked))));
    }

    private static LookedAnswer answer(String patient, Looked looked) {
        return new LookedAnswer(
                patient,
                looked.period().from().toString(),
                looked.period().until().toString(),
                looked.byName() ? "names" : "roles",
                looked.made(),
                looked.lines().stream()
                        .map(line -> new LineAnswer(
                                line.event().toString(),
                                line.at(),
                                line.who(),
                                line.what(),
                                line.why(),
                                line.where(),
                                line.changed(),
                                line.fields()))
                        .toList());
    }
}
