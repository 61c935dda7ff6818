package uk.co.pharmacyiq.inventory;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.medicines.ControlledSchedule;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Looks up what premises hold, batch by batch, first to expire first. */
@Service
public class FindStock {

    public static final String PERMISSION = "stock.find";

    private static final Action<Page> ACTION =
            Action.looks("STOCK_FIND", PERMISSION, Action.Scope.PREMISES, Page.class);

    private static final Action<Totals> AS_AT =
            Action.looks("STOCK_AS_AT", PERMISSION, Action.Scope.PREMISES, Totals.class);

    /** How many rows one answer holds at most. */
    public static final int MOST = 200;

    /** Where the next page begins: after this row. */
    public record Cursor(LocalDate expiry, String product, String batch, UUID place) {}

    /**
     * What to look for; everything but the premises may be left open.
     *
     * @param query words of the name, the batch or the code, in any order
     * @param since expiring on this day or later
     * @param until expiring on this day or earlier
     * @param limit between 1 and {@link #MOST}
     */
    public record Request(
            PremisesId premises,
            String query,
            Optional<DmdCode> product,
            Optional<UUID> place,
            Optional<PlaceKind> kind,
            Optional<LocalDate> since,
            Optional<LocalDate> until,
            Optional<Cursor> after,
            int limit) {
        public Request {
            if (limit < 1 || limit > MOST || query.length() > 100) {
                throw new IllegalArgumentException("too much is asked");
            }
        }

        /** All that these premises hold. */
        public static Request all(PremisesId premises) {
            return new Request(
                    premises,
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    MOST);
        }

        public Request between(Optional<LocalDate> first, Optional<LocalDate> last) {
            return new Request(premises, query, product, place, kind, first, last, after, limit);
        }

        public Request in(PlaceKind only) {
            return new Request(premises, query, product, place, Optional.of(only), since, until, after, limit);
        }

        public Request of(DmdCode only) {
            return new Request(premises, query, Optional.of(only), place, kind, since, until, after, limit);
        }

        Request after(Cursor last) {
            return new Request(premises, query, product, place, kind, since, until, Optional.of(last), limit);
        }
    }

    /** How a product is described; the schedule is today's, a pharmacist's decision included. */
    public record Described(
            String name, String genericName, Quantity packSize, String unit, ControlledSchedule schedule) {

        Described under(ControlledSchedule today) {
            return new Described(name, genericName, packSize, unit, today);
        }
    }

    /** So much of a lot in one place. */
    public record Row(Lot lot, Described product, UUID place, String placeCode, PlaceKind kind, Quantity quantity) {

        Row under(ControlledSchedule today) {
            return new Row(lot, product.under(today), place, placeCode, kind, quantity);
        }

        Cursor cursor() {
            return new Cursor(
                    lot.expiry().lastDay(), lot.product().value(), lot.batch().value(), place);
        }
    }

    /** Rows, and where the next begin if there are more. */
    public record Page(List<Row> rows, Optional<Cursor> next) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /** How much of a product there was. */
    public record Total(DmdCode product, String name, Quantity quantity, String unit, Quantity packSize) {}

    /** What the books said at a moment. */
    public record Totals(Instant at, List<Total> totals) {
        public Totals {
            totals = List.copyOf(totals);
        }
    }

    private final UseCases useCases;
    private final ReportStore store;
    private final Packs packs;

    FindStock(UseCases useCases, ReportStore store, Packs packs) {
        this.useCases = useCases;
        this.store = store;
        this.packs = packs;
    }

    public Outcome<Page> find(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> {
            var rows = rows(work, request);
            work.note("query", request.query());
            return done(
                    rows.size() <= request.limit()
                            ? new Page(rows, Optional.empty())
                            : new Page(
                                    rows.subList(0, request.limit()),
                                    Optional.of(rows.get(request.limit() - 1).cursor())));
        });
    }

    /**
     * What the books said at a moment, by when movements were recorded: an answer once given does not change, whatever is
     * back-dated later.
     */
    public Outcome<Totals> asAt(Actor actor, PremisesId premises, Instant at) {
        return useCases.perform(actor, AS_AT, Target.at(premises), work -> {
            work.note("moment", at);
            return done(new Totals(at, store.asRecorded(work, premises, at)));
        });
    }

    /** For this module: rows with the schedule each product has today; a product no catalogue knows needs review. */
    List<Row> rows(Work work, Request request) {
        var rows = store.rows(work, request);
        var known = packs.byCodes(
                work, rows.stream().map(row -> row.lot().product()).distinct().toList());
        return rows.stream()
                .map(row -> Optional.ofNullable(known.get(row.lot().product()))
                        .map(pack -> row.under(pack.schedule()))
                        .orElse(row))
                .toList();
    }
}
