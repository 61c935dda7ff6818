package uk.co.pharmacyiq.launcher.organisation;

import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.handover.Handover.Two;
import uk.co.pharmacyiq.governance.handover.HandoverRefusal;
import uk.co.pharmacyiq.governance.handover.OfferPremises;
import uk.co.pharmacyiq.governance.handover.ShowCode;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.kernel.OdsCode;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.tenancy.TenancyRefusal;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Offers premises where an organisation cannot do it itself: on the word of one of its people, whom the operator names with the
 * reason. The other side takes them over as always.
 */
@Component
@Lazy
public class OperatorOffer {

    private static final Action<ShowCode.Shown> ACTION = Action.changes(
            "PREMISES_OFFER_RECORD", "organisations.hand-over", Action.Scope.OPERATOR, ShowCode.Shown.class);

    private final UseCases useCases;
    private final Organisations organisations;
    private final People people;
    private final OfferPremises offerPremises;
    private final ShowCode showCode;

    OperatorOffer(
            UseCases useCases,
            Organisations organisations,
            People people,
            OfferPremises offerPremises,
            ShowCode showCode) {
        this.useCases = useCases;
        this.organisations = organisations;
        this.people = people;
        this.offerPremises = offerPremises;
        this.showCode = showCode;
    }

    /** Which premises, from when, to whom, on whose word, and why. */
    record Request(OdsCode odsCode, LocalDate from, String to, String onWordOf, String reason) {}

    /** The code for the other side. */
    Outcome<ShowCode.Shown> offer(OrganisationId organisation, Request request) {
        return useCases.perform(
                Actor.Operator.of(organisation, "hand-over"), ACTION, Target.none(), work -> offer(work, request));
    }

    private Outcome<ShowCode.Shown> offer(Work work, Request request) {
        var word = person(work, request.onWordOf());
        if (word.isEmpty()) {
            return refused(TenancyRefusal.ADMINISTRATOR_UNKNOWN);
        }
        var premises = organisations.view(work).premises().stream()
                .filter(each -> each.isOpen() && each.odsCode().equals(request.odsCode()))
                .findFirst();
        if (premises.isEmpty()) {
            return refused(HandoverRefusal.Plain.PREMISES_UNKNOWN);
        }
        work.note("reason", request.reason());
        return offerPremises
                .offer(
                        work,
                        new OfferPremises.Wish(premises.get().id(), request.from(), request.to()),
                        new Two(word.get(), Optional.empty()))
                .then(handover -> showCode.make(work, handover));
    }

    private Optional<PersonId> person(Work work, String username) {
        return people.all(work).stream()
                .filter(each -> each.username().equals(username) && !each.closed())
                .map(each -> each.id())
                .findFirst();
    }
}
