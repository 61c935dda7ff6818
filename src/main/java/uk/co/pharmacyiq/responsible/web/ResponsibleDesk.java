package uk.co.pharmacyiq.responsible.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Rights;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** What every page about the responsible pharmacist needs: who asks, where, and how it answers. */
@Component
class ResponsibleDesk {

    private final UseCases useCases;
    private final Api api;
    private final Pages pages;
    private final Clock clock;

    ResponsibleDesk(UseCases useCases, Api api, Pages pages, Clock clock) {
        this.useCases = useCases;
        this.api = api;
        this.pages = pages;
        this.clock = clock;
    }

    /** Who asks, and where. */
    record Here(Actor.Person asking, PremisesId premises, Rights rights, LocalDate today) {

        /** The same person, for whatever else the page shows. */
        Actor.Person looking() {
            return asking.with(asking.request().composed());
        }

        boolean may(String permission) {
            return rights.holdsAt(permission, premises);
        }

        String premisesName() {
            return rights.surroundings().premises().getOrDefault(premises, "");
        }

        /** Address of a page of these premises: {@code /record}. */
        String path(String rest) {
            return "/premises/" + premises + "/responsible" + rest;
        }
    }

    Here at(Actor.Person actor, String premises) {
        return new Here(
                actor,
                RequestNotes.premises(premises),
                useCases.rights(actor),
                LocalDate.ofInstant(clock.instant(), LondonTime.ZONE));
    }

    /** Asks for an act, if what was sent could be read. */
    <Q, T> Outcome<T> ask(Here here, String act, Outcome<Q> read, Function<Q, Outcome<T>> ask) {
        return api.ask(here.asking(), act, Target.at(here.premises()), read, ask);
    }

    /** Shows what was found, or says why not. */
    <T> View show(Outcome<T> found, String template, Function<T, Object> page) {
        return switch (found) {
            case Done<T>(var value) -> pages.show("responsible/web/" + template, page.apply(value));
            case Refused<T>(var reason) -> pages.refused(reason);
        };
    }

    /** The page again, with the status that goes with the reason. */
    <T> View again(Refusal why, Outcome<T> found, String template, Function<T, Object> page) {
        return switch (found) {
            case Done<T>(var value) ->
                pages.show(Api.status(why.kind()), "responsible/web/" + template, page.apply(value));
            case Refused<T>(var reason) -> pages.refused(reason);
        };
    }

    View redirect(String path, String done) {
        return pages.redirect(path, Notice.success(done));
    }
}
