package uk.co.pharmacyiq.governance.oversight.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.governance.oversight.SettleFlag;
import uk.co.pharmacyiq.governance.oversight.ViewDigest;
import uk.co.pharmacyiq.governance.oversight.ViewFlags;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The pages of what looked unusual. */
@Controller
class FlagsController {

    private static final String PAGE = "/oversight/flags";

    private final Api api;
    private final Pages pages;
    private final ViewFlags viewFlags;
    private final SettleFlag settleFlag;

    FlagsController(Api api, Pages pages, ViewFlags viewFlags, SettleFlag settleFlag) {
        this.api = api;
        this.pages = pages;
        this.viewFlags = viewFlags;
        this.settleFlag = settleFlag;
    }

    @GetMapping(PAGE)
    @Permitted(ViewDigest.PERMISSION)
    View flags(Actor.Person actor) {
        return switch (viewFlags.list(actor)) {
            case Done<ViewFlags.Listing>(var listing) ->
                pages.show("governance/oversight/web/flags", FlagPages.Listing.of(listing));
            case Refused<ViewFlags.Listing>(var reason) -> pages.refused(reason);
        };
    }

    @GetMapping(PAGE + "/{flag}")
    @Permitted(ViewDigest.PERMISSION)
    View flag(Actor.Person actor, @PathVariable String flag) {
        return show(actor, RequestNotes.id(flag), null, null);
    }

    @PostMapping(PAGE + "/{flag}/settle")
    @Permitted(SettleFlag.PERMISSION)
    View settle(Actor.Person actor, @PathVariable String flag, HttpServletRequest request) {
        var id = RequestNotes.id(flag);
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                SettleFlag.ACT,
                Target.of("flag", id),
                OversightInput.found(fields),
                note -> settleFlag.settle(actor, id, note));
        return switch (outcome) {
            case Done<?> _ -> pages.redirect(PAGE, Notice.success("Your note is on the record."));
            case Refused<?>(var reason) -> show(actor.with(actor.request().composed()), id, fields, reason);
        };
    }

    private View show(Actor.Person actor, UUID flag, @Nullable Fields typed, @Nullable Refusal reason) {
        var status = reason == null ? HttpStatus.OK : Api.status(reason.kind());
        return switch (viewFlags.view(actor, flag)) {
            case Done<ViewFlags.Shown>(var shown) ->
                pages.show(
                        status,
                        "governance/oversight/web/flag",
                        FlagPages.One.of(shown, settleFlag.maySettle(actor), typed, reason));
            case Refused<ViewFlags.Shown>(var no) -> pages.refused(no);
        };
    }
}
