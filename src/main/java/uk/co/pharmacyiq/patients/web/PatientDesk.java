package uk.co.pharmacyiq.patients.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.patients.ViewPatient;
import uk.co.pharmacyiq.patients.looking.LookRefusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.DoorRefusal;
import uk.co.pharmacyiq.work.Rights;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** What every page of a patient's record needs: whether this person may open it, where they are, and how it answers. */
@Component
class PatientDesk {

    private static final String TEMPLATES = "patients/web/";

    private final UseCases useCases;
    private final Api api;
    private final Pages pages;
    private final Clock clock;

    PatientDesk(UseCases useCases, Api api, Pages pages, Clock clock) {
        this.useCases = useCases;
        this.api = api;
        this.pages = pages;
        this.clock = clock;
    }

    /** Opens a page to those who may do what it is for; all others are told no, and that is on the record. */
    View open(Actor.Person actor, String premises, String permission, Function<Here, View> page) {
        var where = RequestNotes.premises(premises);
        var rights = useCases.rights(actor);
        return no(rights, where, permission)
                .map(reason -> {
                    useCases.recordRefusal(actor, "PATIENT_PAGE", Target.at(where), reason);
                    return pages.refused(reason);
                })
                .orElseGet(() -> page.apply(new Here(actor, where, rights, clock.instant())));
    }

    private static Optional<Refusal> no(Rights rights, PremisesId where, String permission) {
        if (!rights.sees(where)) {
            return Optional.of(new DoorRefusal.PremisesUnknown());
        }
        return rights.holdsAt(permission, where) ? Optional.empty() : Optional.of(new DoorRefusal.NotAllowed());
    }

    /** The patient a path names; a malformed name becomes that of nobody. */
    static PatientId patient(String path) {
        return new PatientId(RequestNotes.id(path));
    }

    /** Asks for the act, if what was sent could be read. */
    <Q, T> Outcome<T> ask(Here here, String act, Outcome<Q> read, Function<Q, Outcome<T>> ask) {
        return api.ask(here.asking(), act, Target.at(here.premises()), read, ask);
    }

    /** Whose record is asked for, where nothing is said of why. */
    ViewPatient.Request ask(Here here, PatientId patient) {
        return new ViewPatient.Request(here.premises(), patient, Optional.empty());
    }

    /** A record was not shown: the page that asks for the reason where one is needed, else the page that says no. */
    View stopped(Here here, PatientId patient, Refusal reason) {
        return reason == LookRefusal.REASON_NEEDED
                ? again(reason, "reason", ReasonPage.of(here, patient, List.of()))
                : pages.refused(reason);
    }

    /** Shows what was found, or says why not. */
    <T> View show(Outcome<T> found, Function<T, View> page) {
        return switch (found) {
            case Done<T>(var value) -> page.apply(value);
            case Refused<T>(var reason) -> pages.refused(reason);
        };
    }

    View show(String template, Object page) {
        return pages.show(TEMPLATES + template, page);
    }

    View show(HttpStatus status, String template, Object page) {
        return pages.show(status, TEMPLATES + template, page);
    }

    /** The same page again, with the status that goes with the reason. */
    View again(Refusal reason, String template, Object page) {
        return pages.show(Api.status(reason.kind()), TEMPLATES + template, page);
    }

    View refused(Refusal reason) {
        return pages.refused(reason);
    }

    View redirect(String path, String done) {
        return pages.redirect(path, Notice.success(done));
    }

    View redirect(String path) {
        return pages.redirect(path);
    }
}
