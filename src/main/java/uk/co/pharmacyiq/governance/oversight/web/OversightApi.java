package uk.co.pharmacyiq.governance.oversight.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.governance.oversight.MarkDigestRead;
import uk.co.pharmacyiq.governance.oversight.SettleFlag;
import uk.co.pharmacyiq.governance.oversight.ViewDigest;
import uk.co.pharmacyiq.governance.oversight.ViewFlags;
import uk.co.pharmacyiq.governance.oversight.web.OversightAnswers.DigestAnswer;
import uk.co.pharmacyiq.governance.oversight.web.OversightAnswers.FlagAnswer;
import uk.co.pharmacyiq.governance.oversight.web.OversightAnswers.FlagsAnswer;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Oversight, for programs. A week is named by the date of its Monday. */
@RestController
class OversightApi {

    private final Api api;
    private final ViewDigest viewDigest;
    private final MarkDigestRead markDigestRead;
    private final ViewFlags viewFlags;
    private final SettleFlag settleFlag;

    OversightApi(
            Api api, ViewDigest viewDigest, MarkDigestRead markDigestRead, ViewFlags viewFlags, SettleFlag settleFlag) {
        this.api = api;
        this.viewDigest = viewDigest;
        this.markDigestRead = markDigestRead;
        this.viewFlags = viewFlags;
        this.settleFlag = settleFlag;
    }

    @GetMapping("/api/v1/oversight/digests/{week}")
    @Permitted(ViewDigest.PERMISSION)
    ResponseEntity<DigestAnswer> viewDigest(Actor.Person actor, @PathVariable String week) {
        return api.ok(OversightInput.week(week)
                .then(known -> viewDigest.view(actor, java.util.Optional.of(known)))
                .then(digest -> Outcome.done(DigestAnswer.of(digest))));
    }

    @PostMapping("/api/v1/oversight/digests/{week}/reading")
    @Permitted(MarkDigestRead.PERMISSION)
    ResponseEntity<MarkDigestRead.Marked> markDigestRead(
            Actor.Person actor, @PathVariable String week, @RequestBody OversightInput.OversightNoteBody body) {
        return api.created(api.ask(
                actor,
                MarkDigestRead.ACT,
                Target.none(),
                OversightInput.reading(week, Fields.ofBody(body)),
                request -> markDigestRead.mark(actor, request)));
    }

    @GetMapping("/api/v1/oversight/flags")
    @Permitted(ViewDigest.PERMISSION)
    ResponseEntity<FlagsAnswer> listFlags(Actor.Person actor) {
        return api.ok(viewFlags
                .list(actor)
                .then(listing -> Outcome.done(new FlagsAnswer(listing.flags().stream()
                        .map(flag -> FlagAnswer.of(flag, List.of()))
                        .toList()))));
    }

    @GetMapping("/api/v1/oversight/flags/{flag}")
    @Permitted(ViewDigest.PERMISSION)
    ResponseEntity<FlagAnswer> viewFlag(Actor.Person actor, @PathVariable String flag) {
        return api.ok(viewFlags
                .view(actor, RequestNotes.id(flag))
                .then(shown -> Outcome.done(FlagAnswer.of(
                        shown.flag(),
                        shown.entries().stream().map(told -> told.sentence()).toList()))));
    }

    @PostMapping("/api/v1/oversight/flags/{flag}/settle")
    @Permitted(SettleFlag.PERMISSION)
    ResponseEntity<UUID> settleFlag(
            Actor.Person actor, @PathVariable String flag, @RequestBody OversightInput.OversightNoteBody body) {
        var id = RequestNotes.id(flag);
        return api.ok(api.ask(
                actor,
                SettleFlag.ACT,
                Target.of("flag", id),
                OversightInput.found(Fields.ofBody(body)),
                note -> settleFlag.settle(actor, id, note)));
    }
}
