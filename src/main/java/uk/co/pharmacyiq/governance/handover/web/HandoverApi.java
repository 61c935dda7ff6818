package uk.co.pharmacyiq.governance.handover.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.governance.handover.Handover;
import uk.co.pharmacyiq.governance.handover.OfferPremises;
import uk.co.pharmacyiq.governance.handover.OpenOffer;
import uk.co.pharmacyiq.governance.handover.ShowCode;
import uk.co.pharmacyiq.governance.handover.TakePremisesOver;
import uk.co.pharmacyiq.governance.handover.ViewHandovers;
import uk.co.pharmacyiq.governance.handover.WithdrawOffer;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Premises that change hands, for programs. */
@RestController
class HandoverApi {

    private final Api api;
    private final ViewHandovers viewHandovers;
    private final Offering offering;
    private final Taking taking;

    HandoverApi(Api api, ViewHandovers viewHandovers, Offering offering, Taking taking) {
        this.api = api;
        this.viewHandovers = viewHandovers;
        this.offering = offering;
        this.taking = taking;
    }

    /** What the side that hands over does. */
    @Component
    record Offering(OfferPremises offerPremises, ShowCode showCode, WithdrawOffer withdrawOffer) {}

    /** What the side that takes over does. */
    @Component
    record Taking(OpenOffer openOffer, TakePremisesOver takePremisesOver) {}

    /** A step of a hand-over as the API tells it. */
    record HandoverStepAnswer(String step, String at, String fingerprint, int lines, String event) {}

    /** A hand-over as the API tells it. */
    record HandoverAnswer(String id, String premises, List<HandoverStepAnswer> steps) {
        static HandoverAnswer of(Handover handover) {
            return new HandoverAnswer(
                    handover.id().toString(),
                    handover.premises().toString(),
                    handover.steps().stream()
                            .map(step -> new HandoverStepAnswer(
                                    step.kind().name().toLowerCase(java.util.Locale.ROOT),
                                    step.at().toString(),
                                    step.fingerprint(),
                                    step.lines(),
                                    step.event().toString()))
                            .toList());
        }
    }

    /** A code as it is shown, once. */
    record HandoverCodeAnswer(String code, String goodUntil) {}

    /** What a code opens. */
    record HandoverOpenedAnswer(
            String offeredBy, String name, String odsCode, String gphcNumber, String address, String from) {}

    @GetMapping("/api/v1/handovers")
    @Permitted(OfferPremises.PERMISSION)
    ResponseEntity<List<HandoverAnswer>> listHandovers(Actor.Person actor) {
        return api.ok(viewHandovers
                .view(actor)
                .then(view -> Outcome.done(
                        view.handovers().stream().map(HandoverAnswer::of).toList())));
    }

    @PostMapping("/api/v1/handovers")
    @Permitted(OfferPremises.PERMISSION)
    ResponseEntity<UUID> offerPremises(Actor.Person actor, @RequestBody HandoverInput.HandoverOfferBody body) {
        return api.created(api.ask(
                actor,
                OfferPremises.ACT,
                Target.none(),
                HandoverInput.offer(Fields.ofBody(body)),
                wish -> offering.offerPremises().ask(actor, wish)));
    }

    @PostMapping("/api/v1/handovers/{handover}/code")
    @Permitted(OfferPremises.PERMISSION)
    ResponseEntity<HandoverCodeAnswer> showHandoverCode(Actor.Person actor, @PathVariable String handover) {
        return api.created(offering.showCode()
                .show(actor, RequestNotes.id(handover))
                .then(shown -> Outcome.done(new HandoverCodeAnswer(
                        shown.code().text(), shown.goodUntil().toString()))));
    }

    @PostMapping("/api/v1/handovers/{handover}/withdrawal")
    @Permitted(OfferPremises.PERMISSION)
    ResponseEntity<UUID> withdrawHandover(Actor.Person actor, @PathVariable String handover) {
        return api.ok(offering.withdrawOffer().withdraw(actor, RequestNotes.id(handover)));
    }

    @PostMapping("/api/v1/handovers/opened")
    @Permitted(OfferPremises.PERMISSION)
    ResponseEntity<HandoverOpenedAnswer> openHandover(
            Actor.Person actor, @RequestBody HandoverInput.HandoverCodeBody body) {
        return api.ok(api.ask(
                        actor,
                        "PREMISES_OFFER_OPEN",
                        Target.none(),
                        HandoverInput.code(Fields.ofBody(body)),
                        code -> taking.openOffer().open(actor, code))
                .then(opened -> Outcome.done(new HandoverOpenedAnswer(
                        opened.offeredBy(),
                        opened.known().name(),
                        opened.known().odsCode(),
                        opened.known().gphcNumber(),
                        opened.known().address(),
                        opened.from().toString()))));
    }

    @PostMapping("/api/v1/handovers/taken")
    @Permitted(OfferPremises.PERMISSION)
    ResponseEntity<TakePremisesOver.Taken> takePremisesOver(
            Actor.Person actor, @RequestBody HandoverInput.HandoverTakeBody body) {
        return api.created(api.ask(
                actor,
                TakePremisesOver.ACT,
                Target.none(),
                HandoverInput.take(Fields.ofBody(body)),
                request -> taking.takePremisesOver().take(actor, request)));
    }
}
