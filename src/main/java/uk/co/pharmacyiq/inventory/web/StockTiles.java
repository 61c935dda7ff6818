package uk.co.pharmacyiq.inventory.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.inventory.FindStock;
import uk.co.pharmacyiq.inventory.ListTransfers;
import uk.co.pharmacyiq.inventory.PutAwayStock;
import uk.co.pharmacyiq.inventory.ReceiveTransfer;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.site.HomeTile;
import uk.co.pharmacyiq.site.desk.Here;

/** What about the stock needs somebody today. */
@Configuration(proxyBeanMethods = false)
class StockTiles {

    private static final int SOON = 30;

    private final StockDesk desk;
    private final StockLook look;

    StockTiles(StockDesk desk, StockLook look) {
        this.desk = desk;
        this.look = look;
    }

    @Bean
    HomeTile putAwayTile() {
        return new StockTile(
                desk,
                PutAwayStock.PERMISSION,
                10,
                here -> StockTile.counting(
                        count(here, PlaceKind.GOODS_IN),
                        "To put away",
                        "batches wait in goods-in",
                        here.path("stock/put-away"),
                        "soon"));
    }

    @Bean
    HomeTile transfersTile(ListTransfers listTransfers) {
        return new StockTile(
                desk,
                ReceiveTransfer.PERMISSION,
                11,
                here -> StockTile.counting(
                        listTransfers.list(here.looking(), here.premises())
                                        instanceof Done<ListTransfers.View>(var view)
                                ? view.onItsWay().size()
                                : 0,
                        "Transfers to receive",
                        "on their way here from other premises",
                        here.path("stock/transfers"),
                        "soon"));
    }

    @Bean
    HomeTile expiredTile() {
        return new StockTile(desk, FindStock.PERMISSION, 12, here -> {
            var past = FindStock.Request.all(here.premises())
                    .between(Optional.empty(), Optional.of(here.today().minusDays(1)));
            return StockTile.counting(
                    look.rows(here, past).stream().filter(BatchRow::supplies).count(),
                    "Expired on the shelf",
                    "batches to take off the shelf",
                    here.path("stock/expiring"),
                    "urgent");
        });
    }

    @Bean
    HomeTile expiringTile() {
        return new StockTile(desk, FindStock.PERMISSION, 13, here -> {
            var expiry = ExpiryMonths.of(here, look);
            return expiry.rows().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new HomeTile.Tile(
                            "Expiring within " + SOON + " days",
                            Long.toString(expiry.within(SOON)),
                            "batches to use or return first",
                            here.path("stock?state=30"),
                            expiry.within(SOON) == 0 ? "plain" : "soon",
                            expiry.bars()));
        });
    }

    @Bean
    HomeTile quarantineTile() {
        return new StockTile(
                desk,
                FindStock.PERMISSION,
                14,
                here -> StockTile.counting(
                        count(here, PlaceKind.QUARANTINE),
                        "In quarantine",
                        "batches wait for a decision",
                        here.path("stock?state=quarantine"),
                        "plain"));
    }

    private long count(Here here, PlaceKind kind) {
        return look.rows(here, FindStock.Request.all(here.premises()).in(kind)).size();
    }
}
