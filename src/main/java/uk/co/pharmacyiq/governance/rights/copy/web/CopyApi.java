package uk.co.pharmacyiq.governance.rights.copy.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.governance.rights.RightsDesk;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Handled;
import uk.co.pharmacyiq.governance.rights.copy.CopyFile;
import uk.co.pharmacyiq.governance.rights.copy.GiveOpinion;
import uk.co.pharmacyiq.governance.rights.copy.ReleaseCopy;
import uk.co.pharmacyiq.governance.rights.copy.ViewMaterial;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** Copies of records, for programs. */
@RestController
class CopyApi {

    private static final String PATH = "/api/v1/premises/{premises}/rights/{request}/copy";

    private final Api api;
    private final ViewMaterial viewMaterial;
    private final CopyInput copies;
    private final ReleaseCopy releaseCopy;

    CopyApi(Api api, ViewMaterial viewMaterial, CopyInput copies, ReleaseCopy releaseCopy) {
        this.api = api;
        this.viewMaterial = viewMaterial;
        this.copies = copies;
        this.releaseCopy = releaseCopy;
    }

    @GetMapping(PATH)
    @Permitted(RightsDesk.PERMISSION)
    ResponseEntity<CopyAnswers.MaterialAnswer> viewRightsMaterial(
            Actor.Person actor, @PathVariable String premises, @PathVariable String request) {
        return api.ok(viewMaterial
                .view(actor, CopyInput.where(premises, request))
                .then(shown -> Outcome.done(CopyAnswers.MaterialAnswer.of(shown))));
    }

    @PostMapping(PATH + "/steps/{step}")
    @Permitted(RightsDesk.PERMISSION)
    ResponseEntity<Handled> takeRightsCopyStep(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String request,
            @PathVariable String step,
            @RequestBody CopyInput.RightsCopyBody body) {
        return api.ok(copies.take(actor, CopyInput.where(premises, request), step, Fields.ofBody(body)));
    }

    @PostMapping(PATH + "/opinion")
    @Permitted(GiveOpinion.PERMISSION)
    ResponseEntity<Handled> giveRightsOpinion(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String request,
            @RequestBody CopyInput.OpinionBody body) {
        return api.ok(copies.opinion(actor, CopyInput.where(premises, request), Fields.ofBody(body)));
    }

    @GetMapping(PATH + "/files/{form}")
    @Permitted(value = RightsDesk.PERMISSION, lengthy = true)
    ResponseEntity<byte[]> readRightsCopy(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String request,
            @PathVariable String form) {
        var where = CopyInput.where(premises, request);
        return switch (CopyAnswers.read(releaseCopy, actor, where, form)) {
            case Done<CopyFile>(var file) -> CopyAnswers.file(file, where);
            case Refused<CopyFile>(var reason) -> Api.problem(reason);
        };
    }
}
