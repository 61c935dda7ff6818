package uk.co.pharmacyiq.inventory.counting.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.counting.SettleCount;
import uk.co.pharmacyiq.inventory.counting.Sheet;
import uk.co.pharmacyiq.inventory.counting.ViewCount;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows a sheet and answers its forms, for all who send them. */
@Component
class CountDesk {

    private static final String TEMPLATE = "inventory/counting/web/sheet";

    private final Api api;
    private final Pages pages;
    private final ViewCount viewCount;
    private final UseCases useCases;

    CountDesk(Api api, Pages pages, ViewCount viewCount, UseCases useCases) {
        this.api = api;
        this.pages = pages;
        this.viewCount = viewCount;
        this.useCases = useCases;
    }

    /** Who asks, and about which sheet. */
    record At(Actor.Person actor, PremisesId premises, UUID count) {
        String path() {
            return "/premises/" + premises + "/stock/counts/" + count;
        }
    }

    static At at(Actor.Person actor, String premises, String count) {
        return new At(actor, RequestNotes.premises(premises), RequestNotes.id(count));
    }

    <Q, T> Outcome<T> ask(At at, String act, Outcome<Q> read, Function<Q, Outcome<T>> ask) {
        return api.ask(at.actor(), act, Target.at(at.premises()).about("count", at.count()), read, ask);
    }

    View show(At at, CountForm form) {
        return switch (viewCount.view(at.actor(), at.premises(), at.count())) {
            case Done<Sheet>(var sheet) -> pages.show(TEMPLATE, page(at, sheet, form));
            case Refused<Sheet>(var reason) -> pages.refused(reason);
        };
    }

    View show(At at, ViewCount.Found found) {
        return pages.show(TEMPLATE, page(at, found.sheet(), CountForm.scanned(found)));
    }

    /** Leads back to the sheet when it was done, and shows it again with what was typed when it was not. */
    View answer(At at, Fields fields, Outcome<?> outcome, Optional<String> done) {
        return switch (outcome) {
            case Done<?> _ ->
                done.map(text -> pages.redirect(at.path(), Notice.success(text)))
                        .orElseGet(() -> pages.redirect(at.path()));
            case Refused<?>(var reason) -> again(at, CountForm.refused(fields, reason), reason);
        };
    }

    View again(At at, CountForm form, Refusal reason) {
        var looking = at.actor().with(at.actor().request().composed());
        return switch (viewCount.view(looking, at.premises(), at.count())) {
            case Done<Sheet>(var sheet) -> show(Api.status(reason.kind()), page(at, sheet, form));
            case Refused<Sheet> _ -> pages.refused(reason);
        };
    }

    private View show(HttpStatus status, SheetPage page) {
        return pages.show(status, TEMPLATE, page);
    }

    private SheetPage page(At at, Sheet sheet, CountForm form) {
        boolean decides = useCases.rights(at.actor()).holdsAt(SettleCount.PERMISSION, at.premises());
        return new SheetPage(at.premises(), sheet, form, decides);
    }
}
