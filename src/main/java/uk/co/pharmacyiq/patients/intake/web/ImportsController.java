package uk.co.pharmacyiq.patients.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.patients.intake.ImportPatients;
import uk.co.pharmacyiq.patients.intake.ImportReport;
import uk.co.pharmacyiq.patients.intake.OpenImport;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The page for patients from other systems: check, look at the report, take. */
@Controller
class ImportsController {

    private static final String PAGE = "/premises/{premises}/patient-imports";

    private final Api api;
    private final Pages pages;
    private final ImportPatients importPatients;
    private final OpenImport openImport;

    ImportsController(Api api, Pages pages, ImportPatients importPatients, OpenImport openImport) {
        this.api = api;
        this.pages = pages;
        this.importPatients = importPatients;
        this.openImport = openImport;
    }

    @GetMapping(PAGE)
    @Permitted(ImportPatients.PERMISSION)
    View imports(Actor.Person actor, @PathVariable String premises) {
        var where = RequestNotes.premises(premises);
        return switch (openImport.open(actor, where)) {
            case Done<Boolean> _ -> show(where, null, null, null);
            case Refused<Boolean>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping(PAGE)
    @Permitted(ImportPatients.PERMISSION)
    View take(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var where = RequestNotes.premises(premises);
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                ImportPatients.ACT,
                Target.at(where),
                ImportInput.request(where, fields),
                asked -> importPatients.take(actor, asked));
        return switch (outcome) {
            case Done<ImportReport>(var report) -> show(where, fields, report, null);
            case Refused<ImportReport>(var reason) ->
                reason.kind() == Refusal.Kind.INVALID ? show(where, fields, null, reason) : pages.refused(reason);
        };
    }

    private View show(
            PremisesId where, @Nullable Fields typed, @Nullable ImportReport report, @Nullable Refusal reason) {
        return pages.show(
                reason == null ? HttpStatus.OK : Api.status(reason.kind()),
                "patients/intake/web/imports",
                ImportPage.of(where, typed, report, reason));
    }
}
