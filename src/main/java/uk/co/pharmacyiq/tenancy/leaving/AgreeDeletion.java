package uk.co.pharmacyiq.tenancy.leaving;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.tenancy.Setting;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.tenancy.leaving.Departure.Kind;
import uk.co.pharmacyiq.tenancy.leaving.Departure.Two;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.SecondPerson;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TwoPersonAct;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Agrees that everything the organisation has here is deleted, by two people who say that the export was received: they
 * type its receipt, which only whoever holds it can read. Nothing is deleted before the waiting time is over.
 */
@Service
public class AgreeDeletion implements TwoPersonAct<AgreeDeletion.Wish> {

    public static final String PERMISSION = ViewLeaving.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "ORGANISATION_DELETION_AGREE";

    /** How much of the fingerprint of an export is its receipt. */
    public static final int RECEIPT = 16;

    static final Setting DAYS = Setting.whole(
                    "leaving.days",
                    "How long deletion waits once two people agreed to it",
                    "Until then it can be withdrawn. What was deleted cannot be brought back.",
                    30,
                    new Setting.Form.Whole(7, 365, "days"))
            .bySecondPerson();

    private static final Action<Instant> ACTION = Action.changes(
                    ACT, PERMISSION, Action.Scope.ORGANISATION, Instant.class)
            .afterProof();

    /** Who asks, and the receipt as it stands on the export. */
    public record Wish(PersonId person, String receipt) {}

    private final UseCases useCases;
    private final DepartureStore departures;
    private final Settings settings;

    AgreeDeletion(UseCases useCases, DepartureStore departures, Settings settings) {
        this.useCases = useCases;
        this.departures = departures;
        this.settings = settings;
    }

    /** What an organisation may set about it. */
    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        Setting leavingDays() {
            return DAYS;
        }
    }

    public Outcome<Instant> ask(Actor actor, String receipt) {
        return useCases.perform(actor, ACTION, Target.none(), work -> {
            var no = refusal(departures.newest(work), receipt);
            return refused(
                    no.isPresent()
                            ? no.get()
                            : SecondPerson.Awaited.of(
                                    this,
                                    new Wish(work.person(), receipt),
                                    "Delete everything this organisation has here, " + settings.whole(work, DAYS)
                                            + " days from your agreement. The export with the receipt " + receipt
                                            + " was received. What is deleted cannot be brought back."));
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
        var departure = departures.newest(work);
        var no = refusal(departure, asked.receipt());
        if (no.isPresent()) {
            return refused(no.get());
        }
        var due = work.now().plus(Duration.ofDays(settings.whole(work, DAYS)));
        work.fact("due", due);
        departures.add(
                work,
                departure.id().orElseThrow(),
                Kind.DELETION_AGREED,
                new DepartureStore.Said(
                        Optional.of(new Two(asked.person(), work.person())),
                        departure.export().map(Departure.Step::fingerprint),
                        Optional.of(due),
                        Optional.empty()));
        return done(due);
    }

    private static Optional<LeavingRefusal> refusal(Departure departure, String receipt) {
        if (departure.deletion().isPresent()) {
            return Optional.of(LeavingRefusal.DELETION_AGREED);
        }
        if (departure.export().isEmpty()) {
            return Optional.of(LeavingRefusal.NOT_EXPORTED);
        }
        var right = departure.export().get().fingerprint().substring(0, RECEIPT);
        return right.equals(receipt) ? Optional.empty() : Optional.of(LeavingRefusal.OTHER_EXPORT);
    }
}
