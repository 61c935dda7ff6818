package uk.co.pharmacyiq.governance.handover;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.handover.Handover.Kind;
import uk.co.pharmacyiq.governance.handover.Handover.Step;
import uk.co.pharmacyiq.governance.handover.HandoverRefusal.Plain;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Makes the one-time code of an offer and shows it, once. A new one makes the one before it useless. */
@Service
public class ShowCode {

    /** How long a code is good, counted from the first day on which the premises may be taken over. */
    public static final Duration GOOD = Duration.ofDays(14);

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Action<Shown> ACTION = Action.changes(
                    "PREMISES_OFFER_CODE", OfferPremises.PERMISSION, Action.Scope.ORGANISATION, Shown.class)
            .afterProof();

    /** The code; kept nowhere. */
    public record Shown(Code code, Instant goodUntil, String premises) {

        @Override
        public String toString() {
            return "Shown";
        }
    }

    private final UseCases useCases;
    private final Own own;
    private final HandoverStore handovers;
    private final OfferStore offers;

    ShowCode(UseCases useCases, Own own, HandoverStore handovers, OfferStore offers) {
        this.useCases = useCases;
        this.own = own;
        this.handovers = handovers;
        this.offers = offers;
    }

    /** Shows it; an answer given to the same key again would be a second showing, so none is remembered. */
    public Outcome<Shown> show(Actor.Person actor, UUID handover) {
        return useCases.perform(
                actor.with(actor.request().composed()),
                ACTION,
                Target.of("handover", handover),
                work -> make(work, handover));
    }

    /** Part of the work of whoever may show it. */
    public Outcome<Shown> make(Work work, UUID id) {
        return own.standing(work, id)
                .then(handover -> own.open(work, handover.premises())
                        .<Outcome<Shown>>map(premises -> make(work, handover, premises))
                        .orElseGet(() -> refused(Plain.OFFER_UNKNOWN)));
    }

    private Outcome<Shown> make(Work work, Handover handover, Premises premises) {
        handover.offer().ifPresent(before -> offers.revoke(work, before));
        var code = Code.random();
        var from = handover.last(Kind.OFFERED).flatMap(Step::from).orElseThrow();
        var begins = from.atStartOfDay(LONDON).toInstant();
        var until = (begins.isAfter(work.now()) ? begins : work.now()).plus(GOOD);
        offers.add(
                work,
                code,
                new Paper.Offer(
                        work.organisation().toString(),
                        handover.id().toString(),
                        premises.id().toString(),
                        own.name(work),
                        Own.known(premises),
                        from.toString()),
                until);
        handovers.add(
                work,
                handover.id(),
                new Step(
                        Kind.CODE_SHOWN,
                        work.now(),
                        premises.id(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(code.offer()),
                        Optional.of(until),
                        "",
                        0,
                        work.eventId()));
        work.about("premises", premises.id());
        work.note("premises", premises.name());
        return done(new Shown(code, until, premises.name()));
    }
}
