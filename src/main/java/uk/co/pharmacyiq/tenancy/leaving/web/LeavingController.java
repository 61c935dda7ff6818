package uk.co.pharmacyiq.tenancy.leaving.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.tenancy.leaving.AgreeDeletion;
import uk.co.pharmacyiq.tenancy.leaving.AskForExport;
import uk.co.pharmacyiq.tenancy.leaving.ViewLeaving;
import uk.co.pharmacyiq.tenancy.leaving.WithdrawDeletion;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The page where an organisation takes everything along and, later, leaves nothing. */
@Controller
class LeavingController {

    static final String PAGE = "/organisation/leaving";

    private final Pages pages;
    private final Api api;
    private final ViewLeaving viewLeaving;
    private final Acts acts;

    LeavingController(Pages pages, Api api, ViewLeaving viewLeaving, Acts acts) {
        this.pages = pages;
        this.api = api;
        this.viewLeaving = viewLeaving;
        this.acts = acts;
    }

    /** What can be done here. */
    @Component
    record Acts(AskForExport export, AgreeDeletion deletion, WithdrawDeletion withdrawal) {}

    @GetMapping(PAGE)
    @Permitted(ViewLeaving.PERMISSION)
    View leaving(Actor.Person actor) {
        return page(actor, null, null);
    }

    @PostMapping(PAGE + "/export")
    @Permitted(AskForExport.PERMISSION)
    View askForExport(Actor.Person actor) {
        return answer(actor, acts.export().ask(actor), null, "The operator may write the export now.");
    }

    @PostMapping(PAGE + "/deletion")
    @Permitted(AgreeDeletion.PERMISSION)
    View agreeDeletion(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var receipt = fields.need(
                "receipt",
                text -> TypedText.line(text.toLowerCase(Locale.ROOT), AgreeDeletion.RECEIPT)
                        .filter(line -> line.matches("[0-9a-f]{" + AgreeDeletion.RECEIPT + "}")),
                "Enter the receipt of the export: 16 digits and letters from a to f.");
        Outcome<String> read = fields.finish(receipt::value);
        var outcome = api.ask(
                actor,
                AgreeDeletion.ACT,
                Target.none(),
                read,
                typed -> acts.deletion().ask(actor, typed));
        return answer(actor, outcome, fields, "Deletion was agreed.");
    }

    @PostMapping(PAGE + "/deletion/withdraw")
    @Permitted(WithdrawDeletion.PERMISSION)
    View withdrawDeletion(Actor.Person actor) {
        return answer(actor, acts.withdrawal().withdraw(actor), null, "Deletion was withdrawn. Nothing is deleted.");
    }

    private View answer(Actor.Person actor, Outcome<?> outcome, @Nullable Fields typed, String said) {
        return switch (outcome) {
            case Done<?> _ -> pages.redirect(PAGE, Notice.success(said));
            case Refused<?>(var reason) -> page(actor.with(actor.request().composed()), typed, reason);
        };
    }

    private View page(Actor.Person actor, @Nullable Fields typed, @Nullable Refusal reason) {
        var status = reason == null ? HttpStatus.OK : Api.status(reason.kind());
        return switch (viewLeaving.view(actor)) {
            case Done<ViewLeaving.View>(var view) ->
                pages.show(status, "tenancy/leaving/web/leaving", LeavingPage.of(view, typed, reason));
            case Refused<ViewLeaving.View>(var no) -> pages.refused(no);
        };
    }
}
