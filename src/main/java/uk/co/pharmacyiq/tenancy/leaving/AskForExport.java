package uk.co.pharmacyiq.tenancy.leaving;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.tenancy.leaving.Departure.Kind;
import uk.co.pharmacyiq.tenancy.leaving.Departure.Two;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.SecondPerson;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TwoPersonAct;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Asks for everything the organisation has here, to take it along. The operator writes it when a second person agreed. */
@Service
public class AskForExport implements TwoPersonAct<AskForExport.Wish> {

    public static final String PERMISSION = ViewLeaving.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "ORGANISATION_EXPORT_ALLOW";

    private static final Action<UUID> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.ORGANISATION, UUID.class)
            .afterProof();

    /** Who asks. */
    public record Wish(PersonId person) {}

    private final UseCases useCases;
    private final DepartureStore departures;

    AskForExport(UseCases useCases, DepartureStore departures) {
        this.useCases = useCases;
        this.departures = departures;
    }

    public Outcome<UUID> ask(Actor actor) {
        return useCases.perform(actor, ACTION, Target.none(), work -> {
            var no = refusal(work);
            return refused(
                    no.isPresent()
                            ? no.get()
                            : SecondPerson.Awaited.of(
                                    this,
                                    new Wish(work.person()),
                                    "Let the operator hand out everything this organisation has here, to take it along"));
        });
    }

    @Override
    public Action<?> action() {
        return ACTION;
    }

    @Override
    public Class<Wish> asked() {
        return Wish.class;
    }

    @Override
    public Outcome<?> carryOut(Work work, Wish asked) {
        var no = refusal(work);
        if (no.isPresent()) {
            return refused(no.get());
        }
        var departure = TimeOrderedId.next();
        work.fact("departure", departure);
        departures.add(
                work,
                departure,
                Kind.EXPORT_AGREED,
                new DepartureStore.Said(
                        Optional.of(new Two(asked.person(), work.person())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        return done(departure);
    }

    private Optional<LeavingRefusal> refusal(Work work) {
        return departures.newest(work).deletion().map(_ -> LeavingRefusal.DELETION_AGREED);
    }
}
