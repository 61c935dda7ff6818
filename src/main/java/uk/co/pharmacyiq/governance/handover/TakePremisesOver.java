package uk.co.pharmacyiq.governance.handover;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.handover.HandoverRefusal.Plain;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.PremisesNumber;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Takes premises over that another organisation offered: it closes them, then they open here with the same ODS code, and with the
 * stock that stood there. Each half is whole or not done; after the first, the code goes on opening the second.
 */
@Service
public class TakePremisesOver {

    /** The name of the act on the record. */
    public static final String ACT = "PREMISES_TAKE_OVER";

    private static final Action<OfferStore.Found> LOOK = Action.looks(
                    "PREMISES_OFFER_OPEN", OfferPremises.PERMISSION, Action.Scope.ORGANISATION, OfferStore.Found.class)
            .afterProof();

    private static final Action<Booking.Booked> ACTION = Action.changes(
                    ACT, OfferPremises.PERMISSION, Action.Scope.ORGANISATION, Booking.Booked.class)
            .afterProof();

    /** The code, what the premises are called here, and their number in the register, which may be a new one. */
    public record Request(Code code, String name, PremisesNumber number) {}

    /** What they became here, and how many lines of stock came along. */
    public record Taken(PremisesId premises, String name, int lines) {}

    private final UseCases useCases;
    private final OpenOffer openOffer;
    private final HandPremisesOver otherSide;
    private final Booking booking;

    TakePremisesOver(UseCases useCases, OpenOffer openOffer, HandPremisesOver otherSide, Booking booking) {
        this.useCases = useCases;
        this.openOffer = openOffer;
        this.otherSide = otherSide;
        this.booking = booking;
    }

    /** An answer given to the same key again would hide that the code is spent, so none is remembered. */
    public Outcome<Taken> take(Actor.Person actor, Request request) {
        var asking = actor.with(actor.request().composed());
        var code = request.code();
        return useCases.perform(asking, LOOK, Target.none(), work -> ready(work, code))
                .then(found -> found.document().isPresent()
                        ? done(found.offer())
                        : otherSide.handOver(found.offer(), code).then(_ -> done(found.offer())))
                .then(offer -> takeOver(asking, request, offer));
    }

    private Outcome<OfferStore.Found> ready(Work work, Code code) {
        return openOffer
                .find(work, code)
                .then(found -> LocalDate.parse(found.offer().from()).isAfter(work.today())
                        ? refused(Plain.NOT_YET)
                        : done(found));
    }

    private Outcome<Taken> takeOver(Actor.Person asking, Request request, Paper.Offer offer) {
        var handover = UUID.fromString(offer.handover());
        return useCases.perform(
                        asking,
                        ACTION,
                        Target.none(),
                        work -> openOffer
                                .find(work, request.code())
                                .then(found -> booking.book(
                                        work,
                                        request,
                                        handover,
                                        found.document().orElseThrow())))
                .then(booked ->
                        otherSide.receipt(offer, booked.receipt(), booked.by()).then(_ -> done(booked.taken())));
    }
}
