package uk.co.pharmacyiq.inventory.waste.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.waste.BookWaste;
import uk.co.pharmacyiq.inventory.waste.CertifyWaste;
import uk.co.pharmacyiq.inventory.waste.Consignment;
import uk.co.pharmacyiq.inventory.waste.ViewWaste;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Waste, for programs. */
@RestController
class WasteApi {

    private static final String PATH = "/api/v1/premises/{premises}/stock/consignments";

    private final Api api;
    private final ViewWaste viewWaste;
    private final BookWaste bookWaste;
    private final CertifyWaste certifyWaste;

    WasteApi(Api api, ViewWaste viewWaste, BookWaste bookWaste, CertifyWaste certifyWaste) {
        this.api = api;
        this.viewWaste = viewWaste;
        this.bookWaste = bookWaste;
        this.certifyWaste = certifyWaste;
    }

    record WasteLotAnswer(
            String product,
            String name,
            String batch,
            String expiry,
            String quantity,
            @Nullable Long pence) {

        static WasteLotAnswer of(Lot lot, String name, Quantity quantity, @Nullable Long pence) {
            return new WasteLotAnswer(
                    lot.product().value(),
                    name,
                    lot.batch().value(),
                    lot.expiry().toString(),
                    quantity.toString(),
                    pence);
        }
    }

    record HeldLotAnswer(
            WasteLotAnswer lot,
            String code,
            boolean register,
            @Nullable String reason) {}

    record WastePaperAnswer(String kind, String number, String dated) {}

    record ConsignmentAnswer(
            UUID id,
            String code,
            @Nullable String noteNumber,
            boolean certified,
            List<WasteLotAnswer> lines,
            List<WastePaperAnswer> papers) {

        static ConsignmentAnswer of(Consignment consignment) {
            return new ConsignmentAnswer(
                    consignment.id(),
                    consignment.code().code(),
                    consignment.carrier().noteNumber().orElse(null),
                    consignment.isCertified(),
                    consignment.parts().stream()
                            .map(part -> WasteLotAnswer.of(
                                    part.lot(),
                                    part.named().name(),
                                    part.quantity(),
                                    part.pence().orElse(null)))
                            .toList(),
                    consignment.papers().stream()
                            .map(paper -> new WastePaperAnswer(
                                    paper.kind().code(),
                                    paper.number(),
                                    paper.dated().toString()))
                            .toList());
        }
    }

    record WasteAnswer(List<HeldLotAnswer> waiting, List<ConsignmentAnswer> consignments) {}

    record ConsignmentIdAnswer(UUID id) {}

    @GetMapping(PATH)
    @Permitted(ViewWaste.PERMISSION)
    ResponseEntity<WasteAnswer> listWaste(Actor.Person actor, @PathVariable String premises) {
        return api.ok(viewWaste
                .view(actor, RequestNotes.premises(premises))
                .then(view -> Outcome.done(new WasteAnswer(
                        view.waiting().stream()
                                .map(held -> new HeldLotAnswer(
                                        WasteLotAnswer.of(
                                                held.lot(),
                                                held.named().name(),
                                                held.quantity(),
                                                held.pence().orElse(null)),
                                        held.code().code(),
                                        held.register(),
                                        held.why().map(Reason::code).orElse(null)))
                                .toList(),
                        view.consignments().stream().map(ConsignmentAnswer::of).toList()))));
    }

    @PostMapping(PATH)
    @Permitted(BookWaste.PERMISSION)
    ResponseEntity<ConsignmentIdAnswer> bookWaste(
            Actor.Person actor, @PathVariable String premises, @RequestBody WasteBodies.WasteBookingBody body) {
        var read = WasteInput.booking(RequestNotes.premises(premises), Fields.ofBody(body), false);
        return api.created(api.ask(actor, BookWaste.ACT, Target.none(), read, asked -> bookWaste.book(actor, asked))
                .then(id -> Outcome.done(new ConsignmentIdAnswer(id))));
    }

    @GetMapping(PATH + "/{consignment}")
    @Permitted(ViewWaste.PERMISSION)
    ResponseEntity<ConsignmentAnswer> viewConsignment(
            Actor.Person actor, @PathVariable String premises, @PathVariable String consignment) {
        return api.ok(viewWaste
                .one(actor, RequestNotes.premises(premises), RequestNotes.id(consignment))
                .then(one -> Outcome.done(ConsignmentAnswer.of(one.consignment()))));
    }

    @PostMapping(PATH + "/{consignment}/papers")
    @Permitted(CertifyWaste.PERMISSION)
    ResponseEntity<Boolean> certifyConsignment(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String consignment,
            @RequestBody WasteBodies.WastePaperBody body) {
        return api.created(api.ask(
                actor,
                CertifyWaste.ACT,
                Target.none(),
                WasteInput.paper(Fields.ofBody(body)),
                sheet -> certifyWaste.certify(
                        actor, RequestNotes.premises(premises), RequestNotes.id(consignment), sheet)));
    }
}
