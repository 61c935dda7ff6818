package uk.co.pharmacyiq.patients.search.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.search.Carried;
import uk.co.pharmacyiq.patients.search.FindPatients;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.DoorRefusal;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** The page on which patients are found. One Enter is one search: each leaves its trace with whom it showed. */
@Controller
class PatientSearchController {

    private static final String TEMPLATE = "patients/search/web/search";
    private static final String REGISTER = "patients.register";

    private final Pages pages;
    private final Api api;
    private final UseCases useCases;
    private final FindPatients find;
    private final Clock clock;

    PatientSearchController(Pages pages, Api api, UseCases useCases, FindPatients find, Clock clock) {
        this.pages = pages;
        this.api = api;
        this.useCases = useCases;
        this.find = find;
        this.clock = clock;
    }

    @GetMapping("/premises/{premises}/patients")
    @Permitted(FindPatients.PERMISSION)
    View searchBox(Actor.Person actor, @PathVariable String premises) {
        var here = RequestNotes.premises(premises);
        if (!useCases.rights(actor).sees(here)) {
            return pages.refused(new DoorRefusal.PremisesUnknown());
        }
        return useCases.rights(actor).holdsAt(FindPatients.PERMISSION, here)
                ? pages.show(TEMPLATE, new SearchPage(here, "", null, Map.of(), List.of()))
                : pages.refused(new DoorRefusal.NotAllowed());
    }

    @PostMapping("/premises/{premises}/patients/search")
    @Permitted(FindPatients.PERMISSION)
    View searchPatients(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = RequestNotes.premises(premises);
        var fields = Fields.ofForm(request);
        var q = fields.shown("q");
        var read = SearchInput.read(fields, here);
        var asked = api.ask(actor, FindPatients.ACT, Target.at(here), read, each -> find.find(actor, each));
        return switch (asked) {
            case Done<FindPatients.Found>(var found) ->
                pages.show(TEMPLATE, new SearchPage(here, q, found, register(actor, here, q), List.of()));
            case Refused<FindPatients.Found>(var reason)
            when !reason.field().isEmpty() ->
                pages.show(
                        Api.status(reason.kind()),
                        TEMPLATE,
                        new SearchPage(here, q, null, register(actor, here, q), FieldError.of(reason)));
            case Refused<FindPatients.Found>(var reason) -> pages.refused(reason);
        };
    }

    /** What the form of a new patient begins with; nothing where this person may register nobody. */
    private Map<String, String> register(Actor.Person actor, PremisesId here, String q) {
        return useCases.rights(actor).holdsAt(REGISTER, here) ? Carried.boxes(q, clock.instant()) : Map.of();
    }
}
