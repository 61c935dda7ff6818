package uk.co.pharmacyiq.tenancy.leaving;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.tenancy.leaving.Departure.Kind;
import uk.co.pharmacyiq.work.Work;

/** What the operator's commands ask before they hand out or delete, and where they note that it was done. */
@Component
public class Departures {

    private final DepartureStore departures;

    Departures(DepartureStore departures) {
        this.departures = departures;
    }

    /** The departure under which everything may be handed out. */
    public Outcome<Departure> toExport(Work work) {
        var departure = departures.newest(work);
        if (departure.isDeleted()) {
            return refused(LeavingRefusal.DELETED);
        }
        return departure.mayBeExported() ? done(departure) : refused(LeavingRefusal.NOT_ASKED_FOR);
    }

    /** Notes that an export was written. While deletion is agreed to, the export it was agreed for stays the one. */
    public void exported(Work work, Departure departure, String fingerprint) {
        if (departure.deletion().isEmpty()) {
            departures.add(
                    work,
                    departure.id().orElseThrow(),
                    Kind.EXPORTED,
                    new DepartureStore.Said(
                            Optional.empty(), Optional.of(fingerprint), Optional.empty(), Optional.empty()));
        }
    }

    /** The departure whose data may be deleted at this moment. */
    public Outcome<Departure> toDelete(Work work) {
        var departure = departures.newest(work);
        if (departure.isDeleted()) {
            return refused(LeavingRefusal.DELETED);
        }
        return departure
                .deletion()
                .flatMap(Departure.Step::due)
                .map(due ->
                        work.now().isBefore(due) ? Outcome.<Departure>refused(LeavingRefusal.NOT_DUE) : done(departure))
                .orElseGet(() -> refused(LeavingRefusal.DELETION_NOT_AGREED));
    }

    /** Notes that everything was deleted, with the certificate that says so. */
    public void deleted(Work work, Departure departure, String certificate) {
        departures.add(
                work,
                departure.id().orElseThrow(),
                Kind.DELETED,
                new DepartureStore.Said(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(certificate)));
    }
}
