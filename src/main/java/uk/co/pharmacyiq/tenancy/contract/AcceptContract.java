package uk.co.pharmacyiq.tenancy.contract;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Accepts the contract of now for the organisation. A master administrator does it on the page; where it was signed on paper, the
 * operator records that.
 */
@Service
public class AcceptContract {

    public static final String PERMISSION = "organisation.contract";

    /** The name of the act on the record. */
    public static final String ACT = "CONTRACT_ACCEPT";

    private static final Action<String> ACTION = Action.changes(
                    ACT, PERMISSION, Action.Scope.ORGANISATION, String.class)
            .afterProof();

    private static final Action<String> FROM_PAPER =
            Action.changes("CONTRACT_RECORD", "organisations.add", Action.Scope.OPERATOR, String.class);

    private final UseCases useCases;
    private final ContractTexts texts;
    private final ContractStore contracts;
    private final ApplicationEventPublisher events;

    AcceptContract(UseCases useCases, ContractTexts texts, ContractStore contracts, ApplicationEventPublisher events) {
        this.useCases = useCases;
        this.texts = texts;
        this.contracts = contracts;
        this.events = events;
    }

    /** Answers the version that was accepted. */
    public Outcome<String> accept(Actor actor, Signature signature) {
        return useCases.perform(actor, ACTION, Target.none(), work -> accept(work, signature));
    }

    /** Records what an organisation signed on paper, as the operator of the installation. */
    public Outcome<String> record(OrganisationId organisation, Signature signature) {
        return fromPaper(organisation, _ -> signature);
    }

    /** The same for the version of now, signed today. */
    public Outcome<String> recordToday(OrganisationId organisation, String signer, String position) {
        return fromPaper(organisation, work -> {
            var today = work.today();
            return new Signature(texts.current(today).version(), signer, position, today);
        });
    }

    private Outcome<String> fromPaper(OrganisationId organisation, Function<Work, Signature> signature) {
        return useCases.perform(
                Actor.Operator.of(organisation, "processor-contract"),
                FROM_PAPER,
                Target.none(),
                work -> accept(work, signature.apply(work)));
    }

    private Outcome<String> accept(Work work, Signature signature) {
        var text = texts.current(work.today());
        if (!text.version().equals(signature.version())) {
            return refused(ContractRefusal.NOT_CURRENT);
        }
        if (signature.signedOn().isAfter(work.today())) {
            return refused(ContractRefusal.SIGNED_LATER);
        }
        if (contracts.versions(work).contains(text.version())) {
            return refused(ContractRefusal.ALREADY_ACCEPTED);
        }
        contracts.add(work, signature, text.sha256());
        work.about("contract", text.version());
        work.fact("sha256", text.sha256());
        work.note("version", text.version());
        work.note("signer", signature.signer());
        work.note("position", signature.position());
        work.note("signed-on", signature.signedOn());
        events.publishEvent(new ContractAccepted(work));
        return done(text.version());
    }
}
