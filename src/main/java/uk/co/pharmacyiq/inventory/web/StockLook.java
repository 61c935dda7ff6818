package uk.co.pharmacyiq.inventory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.FindStock;
import uk.co.pharmacyiq.inventory.ViewProductStock;
import uk.co.pharmacyiq.inventory.places.Place;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.inventory.scanning.ReadScan;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.desk.Here;

/** What a page about an act looks up on its way: the pack scanned, the batches of a product, the places. */
@Component
class StockLook {

    private static final int MOST_PAGES = 10;

    private final ReadScan readScan;
    private final FindStock findStock;
    private final ViewProductStock viewProductStock;
    private final Places places;

    StockLook(ReadScan readScan, FindStock findStock, ViewProductStock viewProductStock, Places places) {
        this.readScan = readScan;
        this.findStock = findStock;
        this.viewProductStock = viewProductStock;
        this.places = places;
    }

    Outcome<ReadScan.Meant> scan(Here here, String raw) {
        return readScan.read(here.looking(), new ReadScan.Request(here.premises(), raw));
    }

    /** The product that a form or an address names. */
    Outcome<ViewProductStock.View> product(Here here, Fields fields) {
        var code = Optional.ofNullable(fields.text("product"))
                .flatMap(DmdCode::parse)
                .orElse(ProductController.NO_PRODUCT);
        return viewProductStock.view(here.looking(), here.premises(), code);
    }

    /** All rows, page after page; stops after two thousand. */
    List<BatchRow> rows(Here here, FindStock.Request first) {
        var all = new ArrayList<BatchRow>();
        var request = first;
        for (int page = 0; page < MOST_PAGES; page++) {
            if (!(findStock.find(here.looking(), request) instanceof Done<FindStock.Page>(var found))) {
                break;
            }
            found.rows().forEach(row -> all.add(new BatchRow(row, here.today())));
            if (found.next().isEmpty()) {
                break;
            }
            request = new FindStock.Request(
                    request.premises(),
                    request.query(),
                    request.product(),
                    request.place(),
                    request.kind(),
                    request.since(),
                    request.until(),
                    found.next(),
                    request.limit());
        }
        return List.copyOf(all);
    }

    /** Batches whose name, batch or code holds the words typed. */
    List<BatchRow> named(Here here, String words) {
        var query = words.length() <= 100 ? words : words.substring(0, 100);
        var none = Optional.<DmdCode>empty();
        return rows(
                here,
                new FindStock.Request(
                        here.premises(),
                        query,
                        none,
                        Optional.<UUID>empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        FindStock.MOST));
    }

    List<Place> places(Here here) {
        return places.list(here.looking(), here.premises()) instanceof Done<Places.Listing>(var listing)
                ? listing.places()
                : List.of();
    }
}
