package uk.co.pharmacyiq.tenancy.processor;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.tenancy.contract.ContractAccepted;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TellHolders;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Tells organisations of a new version of the list: each once, those who may answer by name. */
@Component
class TellOfProcessors {

    private static final Action<Boolean> ACTION =
            Action.changes("PROCESSORS_NOTICE", "platform.processors", Action.Scope.OPERATOR, Boolean.class);

    private final UseCases useCases;
    private final ProcessorLists lists;
    private final ProcessorStore store;
    private final TellHolders tellHolders;

    TellOfProcessors(UseCases useCases, ProcessorLists lists, ProcessorStore store, TellHolders tellHolders) {
        this.useCases = useCases;
        this.lists = lists;
        this.store = store;
        this.tellHolders = tellHolders;
    }

    /** Whoever accepts the contract accepts the list of that day with it; it is there to be answered. */
    @EventListener
    void hear(ContractAccepted accepted) {
        store.tell(accepted.work(), lists.newest().version());
    }

    Outcome<Boolean> tell(OrganisationId organisation, ProcessorList newest) {
        return useCases.perform(
                Actor.Operator.of(organisation, "processors"), ACTION, Target.none(), work -> tell(work, newest));
    }

    /** The newest list as shipped. */
    ProcessorList newest() {
        return lists.newest();
    }

    private Outcome<Boolean> tell(Work work, ProcessorList newest) {
        boolean told = store.tell(work, newest.version());
        work.note("version", newest.version());
        if (told) {
            tellHolders.tell(
                    work,
                    SubProcessors.WRITE,
                    "processors-changed",
                    "PharmacyIQ's list of sub-processors has a new version, " + newest.version()
                            + ". Look at it, and agree or object.",
                    "/organisation/processors");
        }
        return done(told);
    }
}
