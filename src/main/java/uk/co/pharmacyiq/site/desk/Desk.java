package uk.co.pharmacyiq.site.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.DoorRefusal;
import uk.co.pharmacyiq.work.Target;

/** Where the pages of one subject at one pharmacy are opened, asked and answered; each subject has one of its own. */
public abstract class Desk {

    private final DeskTools tools;
    private final String templates;
    private final String root;
    private final String opening;

    /**
     * @param templates the folder of its templates: {@code inventory/web/}
     * @param root as in {@link Here}
     * @param opening the act on the trail when somebody opens a page that they may not: {@code STOCK_PAGE}
     */
    protected Desk(DeskTools tools, String templates, String root, String opening) {
        this.tools = tools;
        this.templates = templates;
        this.root = root;
        this.opening = opening;
    }

    /** Where somebody is, without asking yet whether they may. */
    public final Here at(Actor.Person actor, String premises) {
        return at(actor, RequestNotes.premises(premises));
    }

    /** Where somebody is, without asking yet whether they may. */
    public final Here at(Actor.Person actor, PremisesId premises) {
        var today = LocalDate.ofInstant(tools.clock.instant(), LondonTime.ZONE);
        return new Here(actor, premises, tools.useCases.rights(actor), today, root);
    }

    /** Opens a page to those who may do what it is for; all others are told no, and that is on the record. */
    public final View open(Actor.Person actor, String premises, String permission, Function<Here, View> page) {
        var here = at(actor, premises);
        return no(here, permission)
                .map(reason -> {
                    tools.useCases.recordRefusal(actor, opening, Target.at(here.premises()), reason);
                    return tools.pages.refused(reason);
                })
                .orElseGet(() -> page.apply(here));
    }

    private static Optional<Refusal> no(Here here, String permission) {
        if (!here.rights().sees(here.premises())) {
            return Optional.of(new DoorRefusal.PremisesUnknown());
        }
        return here.may(permission) ? Optional.empty() : Optional.of(new DoorRefusal.NotAllowed());
    }

    /** Asks for the act, if what was sent could be read. */
    public final <Q, T> Outcome<T> ask(Here here, String act, Outcome<Q> read, Function<Q, Outcome<T>> ask) {
        return tools.api.ask(here.asking(), act, Target.at(here.premises()), read, ask);
    }

    /** Shows what was found, or says why not. */
    public final <T> View show(Outcome<T> found, Function<T, View> page) {
        return switch (found) {
            case Done<T>(var value) -> page.apply(value);
            case Refused<T>(var reason) -> tools.pages.refused(reason);
        };
    }

    /** Shows what was found on its page, or says why not. */
    public final <T> View show(Outcome<T> found, String template, Function<T, Object> page) {
        return show(found, value -> show(template, page.apply(value)));
    }

    /** Shows a page. */
    public final View show(String template, Object page) {
        return tools.pages.show(templates + template, page);
    }

    /** Shows a page with another status than "all well". */
    public final View show(HttpStatus status, String template, Object page) {
        return tools.pages.show(status, templates + template, page);
    }

    /** The same page again, with the status that goes with the reason. */
    public final View again(Refusal reason, String template, Object page) {
        return show(Api.status(reason.kind()), template, page);
    }

    /** The same page again, with the status that goes with the reason; or the reason alone where there is no page. */
    public final <T> View again(Refusal reason, Outcome<T> found, String template, Function<T, Object> page) {
        return switch (found) {
            case Done<T>(var value) -> again(reason, template, page.apply(value));
            case Refused<T> _ -> tools.pages.refused(reason);
        };
    }

    /** Says no on a page of its own. */
    public final View refused(Refusal reason) {
        return tools.pages.refused(reason);
    }

    /** Leads elsewhere, and says there what was done. */
    public final View redirect(String path, String done) {
        return redirect(path, Notice.success(done));
    }

    /** Leads elsewhere, and says something there. */
    public final View redirect(String path, Notice notice) {
        return tools.pages.redirect(path, notice);
    }

    /** Leads elsewhere. */
    public final View redirect(String path) {
        return tools.pages.redirect(path);
    }
}
