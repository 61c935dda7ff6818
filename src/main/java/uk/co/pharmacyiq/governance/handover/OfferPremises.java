package uk.co.pharmacyiq.governance.handover;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.handover.Handover.Kind;
import uk.co.pharmacyiq.governance.handover.Handover.Step;
import uk.co.pharmacyiq.governance.handover.Handover.Two;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.SecondPerson;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TwoPersonAct;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Offers premises to another organisation, by two people of this one. Nothing is open to anybody before the code is shown. */
@Service
public class OfferPremises implements TwoPersonAct<OfferPremises.Asked> {

    public static final String PERMISSION = "organisation.handover";

    /** The name of the act on the record. */
    public static final String ACT = "PREMISES_OFFER";

    private static final Action<UUID> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.ORGANISATION, UUID.class)
            .afterProof();

    /**
     * Which premises, and from when they may be taken over.
     *
     * @param to who is to have them, in words for the second person and the record
     */
    public record Wish(PremisesId premises, LocalDate from, String to) {}

    /** What waits for a second person, as it is kept. */
    public record Asked(PersonId person, UUID premises, String from, String to) {

        Wish wish() {
            return new Wish(new PremisesId(premises), LocalDate.parse(from), to);
        }
    }

    private final UseCases useCases;
    private final Own own;
    private final HandoverStore handovers;

    OfferPremises(UseCases useCases, Own own, HandoverStore handovers) {
        this.useCases = useCases;
        this.own = own;
        this.handovers = handovers;
    }

    /** Never done at once: it waits for a second person. */
    public Outcome<UUID> ask(Actor actor, Wish wish) {
        return useCases.perform(
                actor,
                ACTION,
                Target.none(),
                work -> own.offerable(work, wish)
                        .then(
                                premises -> refused(
                                        SecondPerson.Awaited.of(
                                                this,
                                                new Asked(
                                                        work.person(),
                                                        wish.premises().value(),
                                                        wish.from().toString(),
                                                        wish.to()),
                                                "Hand the premises " + premises.name() + " (" + premises.odsCode()
                                                        + "), with the stock there, to " + wish.to() + ", from "
                                                        + LondonTime.date(wish.from())
                                                        + ". They then close for your organisation; your record of them stays with you."))));
    }

    @Override
    public Action<?> action() {
        return ACTION;
    }

    @Override
    public Class<Asked> asked() {
        return Asked.class;
    }

    @Override
    public Outcome<?> carryOut(Work work, Asked asked) {
        return offer(work, asked.wish(), new Two(asked.person(), Optional.of(work.person())));
    }

    /** Part of the work of whoever may offer them. */
    public Outcome<UUID> offer(Work work, Wish wish, Two two) {
        return own.offerable(work, wish).then(premises -> {
            var handover = TimeOrderedId.next();
            handovers.add(
                    work,
                    handover,
                    new Step(
                            Kind.OFFERED,
                            work.now(),
                            premises.id(),
                            Optional.of(wish.from()),
                            Optional.of(two),
                            Optional.empty(),
                            Optional.empty(),
                            "",
                            0,
                            work.eventId()));
            work.about("premises", premises.id());
            work.note("premises", premises.name());
            work.note("to", wish.to());
            work.note("from", wish.from());
            return done(handover);
        });
    }
}
