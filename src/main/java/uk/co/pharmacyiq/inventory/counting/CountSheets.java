package uk.co.pharmacyiq.inventory.counting;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.counting.Sheet.Counted;
import uk.co.pharmacyiq.inventory.counting.Sheet.State;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Work;

/** Finds a sheet as it stands, saying no more of the books than whoever counts may know. */
@Component
class CountSheets {

    private final SheetStore store;
    private final CountSettings settings;
    private final Places places;
    private final Packs packs;

    CountSheets(SheetStore store, CountSettings settings, Places places, Packs packs) {
        this.store = store;
        this.settings = settings;
        this.places = places;
        this.packs = packs;
    }

    Outcome<Sheet> find(Work work, PremisesId premises, UUID count) {
        var head = store.find(work, premises, count);
        var place = head.flatMap(found -> places.find(work, premises, found.place()));
        if (place.isEmpty()) {
            return refused(CountRefusal.UNKNOWN);
        }
        var found = head.orElseThrow();
        var rows = store.lines(work, count, settings.slack(work));
        var known = packs.byCodes(
                work, rows.stream().map(row -> row.lot().product()).distinct().toList());
        var register = known.values().stream()
                .filter(pack -> pack.schedule().registerRequired())
                .map(pack -> pack.code())
                .toList();
        var lines = rows.stream().map(row -> line(row, found.blind(), register)).toList();
        return done(new Sheet(found.id(), place.get(), found.blind(), found.begunAt(), found.finishedAt(), lines));
    }

    /** The same, where it may still be changed. */
    Outcome<Sheet> open(Work work, PremisesId premises, UUID count) {
        return find(work, premises, count)
                .then(sheet -> sheet.finishedAt().isPresent() ? refused(CountRefusal.FINISHED) : done(sheet));
    }

    private static Sheet.Line line(SheetStore.Row row, boolean blind, List<DmdCode> register) {
        var state = register.contains(row.lot().product()) ? State.REGISTER : state(row);
        boolean shown = state == State.COUNTED || state == State.ADJUSTED;
        var hidden = blind && !shown;
        return new Sheet.Line(
                row.lot(),
                row.name(),
                row.packSize(),
                row.unit(),
                state,
                hidden ? Optional.empty() : Optional.of(plain(row.now())),
                shown ? counted(row) : Optional.empty());
    }

    private static State state(SheetStore.Row row) {
        if (row.entry() == null) {
            return State.TO_COUNT;
        }
        return switch (Optional.ofNullable(row.decided()).orElse("")) {
            case "ADJUSTED" -> State.ADJUSTED;
            case "AGAIN" -> State.COUNT_AGAIN;
            case String _ -> State.COUNTED;
        };
    }

    private static Optional<Counted> counted(SheetStore.Row row) {
        var entry = row.entry();
        var at = row.at();
        var comparison = row.comparison();
        return entry == null || at == null || comparison == null
                ? Optional.empty()
                : Optional.of(new Counted(entry, at, comparison));
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
