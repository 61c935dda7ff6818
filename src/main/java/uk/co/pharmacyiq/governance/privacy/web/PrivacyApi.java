package uk.co.pharmacyiq.governance.privacy.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.governance.privacy.CloseCase;
import uk.co.pharmacyiq.governance.privacy.ViewPrivacy;
import uk.co.pharmacyiq.governance.privacy.web.PrivacyAnswers.ListingAnswer;
import uk.co.pharmacyiq.governance.privacy.web.PrivacyAnswers.QuestionAnswer;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The review of looks, for programs. */
@RestController
class PrivacyApi {

    private static final String PATH = "/api/v1/privacy/questions";

    private final Api api;
    private final ViewPrivacy viewPrivacy;
    private final CloseCase closeCase;

    PrivacyApi(Api api, ViewPrivacy viewPrivacy, CloseCase closeCase) {
        this.api = api;
        this.viewPrivacy = viewPrivacy;
        this.closeCase = closeCase;
    }

    @GetMapping(PATH)
    @Permitted(ViewPrivacy.PERMISSION)
    ResponseEntity<ListingAnswer> listPrivacyQuestions(Actor.Person actor) {
        return api.ok(viewPrivacy.list(actor).then(listing -> Outcome.done(ListingAnswer.of(listing))));
    }

    @GetMapping(PATH + "/{question}")
    @Permitted(ViewPrivacy.PERMISSION)
    ResponseEntity<QuestionAnswer> viewPrivacyQuestion(Actor.Person actor, @PathVariable String question) {
        return api.ok(viewPrivacy
                .view(actor, RequestNotes.id(question))
                .then(shown -> Outcome.done(QuestionAnswer.of(shown))));
    }

    @PostMapping(PATH + "/{question}/close")
    @Permitted(CloseCase.PERMISSION)
    ResponseEntity<UUID> closePrivacyQuestion(
            Actor.Person actor, @PathVariable String question, @RequestBody PrivacyInput.LookFindingBody body) {
        var id = RequestNotes.id(question);
        return api.ok(api.ask(
                actor,
                CloseCase.ACT,
                Target.of("privacy-case", id),
                PrivacyInput.answer(id, Fields.ofBody(body)),
                answer -> closeCase.close(actor, answer)));
    }
}
