package uk.co.pharmacyiq.inventory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.FindStock;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.inventory.scanning.ReadScan;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** The stock list: what premises hold, batch by batch, first to expire first. */
@Controller
class StockController {

    private static final int USUAL = 50;

    private final StockDesk desk;
    private final FindStock findStock;
    private final Places places;
    private final ReadScan readScan;

    StockController(StockDesk desk, FindStock findStock, Places places, ReadScan readScan) {
        this.desk = desk;
        this.findStock = findStock;
        this.places = places;
        this.readScan = readScan;
    }

    @GetMapping("/premises/{premises}/stock")
    @Permitted(FindStock.PERMISSION)
    View stock(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, FindStock.PERMISSION, here -> list(here, Fields.ofForm(request), null));
    }

    /** A scan leads to the product's page. */
    @PostMapping("/premises/{premises}/stock/scan")
    @Permitted(ReadScan.PERMISSION)
    View scan(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, ReadScan.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            return switch (readScan.read(here.asking(), new ReadScan.Request(here.premises(), fields.shown("scan")))) {
                case Done<ReadScan.Meant>(var meant) ->
                    desk.redirect(here.path("stock/products/" + meant.pack().code()));
                case Refused<ReadScan.Meant>(var reason) -> list(here, fields, reason);
            };
        });
    }

    private View list(Here here, Fields fields, @Nullable Refusal scanned) {
        var found = StockQuery.read(fields, here.premises(), USUAL)
                .then(query -> findStock.find(here.looking(), filtered(here, fields, query)));
        return switch (found) {
            case Done<FindStock.Page>(var page) -> {
                var shown = page(here, StockForm.fresh(fields), page, scanned);
                yield scanned == null ? desk.show("stock", shown) : desk.again(scanned, "stock", shown);
            }
            case Refused<FindStock.Page>(var reason) -> {
                var form = StockForm.refused(fields, reason, Set.of("q", "place"));
                yield desk.again(
                        reason, "stock", page(here, form, new FindStock.Page(List.of(), Optional.empty()), scanned));
            }
        };
    }

    private StockPage page(Here here, StockForm filters, FindStock.Page page, @Nullable Refusal scanned) {
        return new StockPage(
                here,
                filters,
                placeChoices(here, filters.shown("place")),
                page.rows().stream().map(row -> new BatchRow(row, here.today())).toList(),
                new StockPage.Next(
                        page.next()
                                .map(cursor -> address(here, filters) + "&after=" + CursorText.write(cursor))
                                .orElse(null),
                        filters.shown("after").isEmpty() ? null : address(here, filters),
                        scanned == null ? null : scanned.advice()));
    }

    private static String address(Here here, StockForm filters) {
        return here.path("stock?q=") + Shown.inAddress(filters.shown("q")) + "&place="
                + Shown.inAddress(filters.shown("place")) + "&state=" + Shown.inAddress(filters.shown("state"));
    }

    private List<Choice> placeChoices(Here here, String chosen) {
        var known = places.list(here.looking(), here.premises()) instanceof Done<Places.Listing>(var listing)
                ? listing.places().stream()
                        .map(place -> new Choice(
                                place.id().toString(),
                                place.name(),
                                place.id().toString().equals(chosen)))
                : Stream.<Choice>empty();
        return Stream.concat(Stream.of(new Choice("", "All places", chosen.isEmpty())), known)
                .toList();
    }

    private static FindStock.Request filtered(Here here, Fields fields, FindStock.Request query) {
        var today = here.today();
        return switch (fields.shown("state")) {
            case "expired" -> query.between(Optional.empty(), Optional.of(today.minusDays(1)));
            case "30" -> query.between(Optional.of(today), Optional.of(today.plusDays(30)));
            case "90" -> query.between(Optional.of(today), Optional.of(today.plusDays(90)));
            case "quarantine" -> query.in(PlaceKind.QUARANTINE);
            default -> query;
        };
    }
}
