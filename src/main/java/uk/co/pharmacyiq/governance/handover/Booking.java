package uk.co.pharmacyiq.governance.handover;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.handover.Handover.Kind;
import uk.co.pharmacyiq.governance.handover.HandoverRefusal.Plain;
import uk.co.pharmacyiq.governance.handover.HandoverStore.Filed;
import uk.co.pharmacyiq.governance.handover.Paper.HandedOver;
import uk.co.pharmacyiq.inventory.handover.StockHandOver;
import uk.co.pharmacyiq.kernel.OdsCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.tenancy.ChangeOfHands;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.work.Work;

/** The half of the side that takes over: premises open, stock is booked in, and a receipt is written. */
@Component
class Booking {

    private final Own own;
    private final Papers papers;
    private final ChangeOfHands changeOfHands;
    private final StockHandOver stock;

    Booking(Own own, Papers papers, ChangeOfHands changeOfHands, StockHandOver stock) {
        this.own = own;
        this.papers = papers;
        this.changeOfHands = changeOfHands;
        this.stock = stock;
    }

    /** What came of it, and the receipt that the other side is to file. */
    record Booked(TakePremisesOver.Taken taken, Filed receipt, String by) {}

    Outcome<Booked> book(Work work, TakePremisesOver.Request request, UUID handover, byte[] document) {
        var paper = Paper.read(document, HandedOver.class);
        var known = paper.known();
        return changeOfHands
                .open(work, request.name(), new OdsCode(known.odsCode()), request.number(), known.address())
                .then(premises -> book(work, request.code(), handover, document, premises));
    }

    private Outcome<Booked> book(Work work, Code code, UUID handover, byte[] document, Premises premises) {
        var contents = Paper.read(document, HandedOver.class).contents();
        stock.bringIn(work, premises.id(), contents);
        int lines = contents.stock().size();
        var filed = Filed.of(document, lines);
        var by = own.name(work);
        var receipt = Filed.of(
                Paper.write(new Paper.Receipt(
                        filed.fingerprint(), by, Own.known(premises), work.now().toString(), lines)),
                lines);
        if (!papers.offers().take(work, code, receipt.fingerprint())) {
            return refused(Plain.CODE_UNKNOWN);
        }
        papers.handovers().add(work, handover, Kind.TAKEN_OVER, premises.id(), filed);
        work.about("premises", premises.id());
        work.note("premises", premises.name());
        work.note("lines-of-stock", lines);
        work.fact("document", filed.fingerprint());
        work.fact("receipt", receipt.fingerprint());
        return done(new Booked(new TakePremisesOver.Taken(premises.id(), premises.name(), lines), receipt, by));
    }
}
