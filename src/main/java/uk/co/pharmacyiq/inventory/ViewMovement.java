package uk.co.pharmacyiq.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.inventory.ledger.Line;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.StockRefusal;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.Place;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.medicines.Pack;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows one movement with its entry on the record: who, when, and under which number. */
@Service
public class ViewMovement {

    public static final String PERMISSION = "stock.find";

    private static final Action<View> ACTION =
            Action.looks("MOVEMENT_VIEW", PERMISSION, Action.Scope.PREMISES, View.class);

    /**
     * A movement as people read it.
     *
     * @param packs the products by code, as the catalogue describes them
     * @param places place names by id
     * @param event its entry on the record
     */
    public record View(
            UUID id,
            MovementKind kind,
            Optional<Why> why,
            Instant occurredAt,
            Instant recordedAt,
            List<Line> lines,
            Map<DmdCode, Pack> packs,
            Map<UUID, String> places,
            Links links,
            Optional<RecordedEvent> event) {
        public View {
            lines = List.copyOf(lines);
            packs = Map.copyOf(packs);
            places = Map.copyOf(places);
        }
    }

    /** Other movements this one belongs to. */
    public record Links(Optional<UUID> reverses, Optional<UUID> reversedBy, Optional<UUID> transfer) {}

    private final UseCases useCases;
    private final StockReports reports;
    private final Packs packs;
    private final Places places;

    ViewMovement(UseCases useCases, StockReports reports, Packs packs, Places places) {
        this.useCases = useCases;
        this.reports = reports;
        this.packs = packs;
        this.places = places;
    }

    public Outcome<View> view(Actor actor, PremisesId premises, UUID movement) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(premises).about("movement", movement),
                work -> reports.movement(work, premises, movement)
                        .<Outcome<View>>map(entry -> Outcome.done(view(work, premises, entry)))
                        .orElseGet(() -> Outcome.refused(StockRefusal.Plain.MOVEMENT_UNKNOWN)));
    }

    private View view(Work work, PremisesId premises, StockReports.Entry entry) {
        var why = entry.reason().isEmpty()
                ? Optional.<Why>empty()
                : Optional.of(new Why(Reason.valueOf(entry.reason()), entry.note()));
        return new View(
                entry.id(),
                entry.kind(),
                why,
                entry.occurredAt(),
                entry.recordedAt(),
                entry.lines(),
                packs.byCodes(
                        work,
                        entry.lines().stream()
                                .map(line -> line.lot().product())
                                .distinct()
                                .toList()),
                places.at(work, premises).stream().collect(Collectors.toMap(Place::id, Place::name)),
                new Links(entry.reverses(), entry.reversedBy(), entry.transfer()),
                work.event(entry.eventId()));
    }
}
