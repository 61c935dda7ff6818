package uk.co.pharmacyiq.inventory.recall;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TellHolders;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Enters alerts, typed or from a file, addresses them to all premises of the organisation and tells who must act. */
@Service
public class AddAlert {

    public static final String PERMISSION = "stock.recall-enter";

    /** The name of the act on the record. */
    public static final String ACT = "STOCK_RECALL_ADD";

    private static final Action<Entered> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Entered.class);

    /**
     * An alert as it was read.
     *
     * @param receivedAt when it came; now where nothing is said
     * @param dueAt where the alert itself names a moment
     */
    public record Incoming(
            Alert.Head head,
            Instant issuedAt,
            Optional<Instant> receivedAt,
            Optional<Instant> dueAt,
            List<AlertLot> lots) {
        public Incoming {
            lots = List.copyOf(lots);
        }
    }

    /** One alert or more, as a file may hold. */
    public record Request(PremisesId premises, List<Incoming> alerts) {
        public Request {
            alerts = List.copyOf(alerts);
            if (alerts.isEmpty()) {
                throw new IllegalArgumentException("nothing to enter");
            }
        }
    }

    /** The alerts that are here now. */
    public record Entered(List<UUID> alerts) {
        public Entered {
            alerts = List.copyOf(alerts);
        }
    }

    /** An organisation has an alert that must not lie unseen. */
    record Pressing(Work work, Instant receivedAt) {}

    private final UseCases useCases;
    private final AlertDesk desk;
    private final RecallEntryStore store;
    private final TellHolders tellHolders;
    private final ApplicationEventPublisher events;

    AddAlert(
            UseCases useCases,
            AlertDesk desk,
            RecallEntryStore store,
            TellHolders tellHolders,
            ApplicationEventPublisher events) {
        this.useCases = useCases;
        this.desk = desk;
        this.store = store;
        this.tellHolders = tellHolders;
        this.events = events;
    }

    public Outcome<Entered> add(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> {
            var added = new ArrayList<UUID>();
            for (var incoming : request.alerts()) {
                switch (add(work, request.premises(), incoming)) {
                    case Done<UUID>(var alert) -> added.add(alert);
                    case Refused<UUID>(var reason) -> {
                        return refused(reason);
                    }
                }
            }
            work.note("alerts", request.alerts().size());
            return done(new Entered(added));
        });
    }

    private Outcome<UUID> add(Work work, PremisesId premises, Incoming incoming) {
        return desk.read(work, incoming).then(alert -> {
            if (!store.add(work, alert, desk.premises(work))) {
                return refused(RecallRefusal.REFERENCE_TAKEN);
            }
            work.about("alert", alert.id());
            work.note("reference", alert.head().reference());
            work.note("class", alert.head().kind().title());
            tellHolders.tell(
                    work,
                    HandleAlert.PERMISSION,
                    "recall",
                    alert.head().kind().title() + ": " + alert.head().reference() + ", "
                            + alert.head().title() + ". Acknowledge it.",
                    "/premises/" + premises + "/stock/recalls/" + alert.id());
            if (alert.head().kind().isImmediate()) {
                events.publishEvent(new Pressing(work, alert.times().receivedAt()));
            }
            return done(alert.id());
        });
    }
}
