package uk.co.pharmacyiq.governance.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.governance.privacy.CloseCase;
import uk.co.pharmacyiq.governance.privacy.ViewPrivacy;
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

/** The pages on which looks at patients' records are reviewed. */
@Controller
class PrivacyController {

    private static final String PAGE = "/privacy";

    private final Api api;
    private final Pages pages;
    private final ViewPrivacy viewPrivacy;
    private final CloseCase closeCase;
    private final Clock clock;

    PrivacyController(Api api, Pages pages, ViewPrivacy viewPrivacy, CloseCase closeCase, Clock clock) {
        this.api = api;
        this.pages = pages;
        this.viewPrivacy = viewPrivacy;
        this.closeCase = closeCase;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    @Permitted(ViewPrivacy.PERMISSION)
    View questions(Actor.Person actor) {
        return switch (viewPrivacy.list(actor)) {
            case Done<ViewPrivacy.Listing>(var listing) ->
                pages.show("governance/privacy/web/questions", QuestionsPage.of(listing, clock.instant()));
            case Refused<ViewPrivacy.Listing>(var reason) -> pages.refused(reason);
        };
    }

    @GetMapping(PAGE + "/{question}")
    @Permitted(ViewPrivacy.PERMISSION)
    View question(Actor.Person actor, @PathVariable String question) {
        return show(actor, RequestNotes.id(question), null, null);
    }

    @PostMapping(PAGE + "/{question}/close")
    @Permitted(CloseCase.PERMISSION)
    View close(Actor.Person actor, @PathVariable String question, HttpServletRequest request) {
        var id = RequestNotes.id(question);
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                CloseCase.ACT,
                Target.of("privacy-case", id),
                PrivacyInput.answer(id, fields),
                answer -> closeCase.close(actor, answer));
        return switch (outcome) {
            case Done<?> _ -> pages.redirect(PAGE, Notice.success("Your finding is on the record."));
            case Refused<?>(var reason) -> show(actor.with(actor.request().composed()), id, fields, reason);
        };
    }

    private View show(Actor.Person actor, UUID question, @Nullable Fields typed, @Nullable Refusal reason) {
        var status = reason == null ? HttpStatus.OK : Api.status(reason.kind());
        return switch (viewPrivacy.view(actor, question)) {
            case Done<ViewPrivacy.Shown>(var shown) ->
                pages.show(status, "governance/privacy/web/question", QuestionPage.of(shown, typed, reason));
            case Refused<ViewPrivacy.Shown>(var no) -> pages.refused(no);
        };
    }
}
