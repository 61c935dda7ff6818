package uk.co.pharmacyiq.inventory.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.inventory.FindStock;
import uk.co.pharmacyiq.inventory.IssueStock;
import uk.co.pharmacyiq.inventory.ListTransfers;
import uk.co.pharmacyiq.inventory.ReceiveStock;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.site.NavEntry;

/** The menu entries of the stock pages. */
@Configuration(proxyBeanMethods = false)
class StockMenu {

    /** An entry of the menu. */
    private record Entry(String label, String path, String permission, int order, String under) implements NavEntry {}

    @Bean
    NavEntry stockEntry() {
        return new Entry("Stock", "/premises/{premises}/stock", FindStock.PERMISSION, 10, "");
    }

    @Bean
    NavEntry goodsInEntry() {
        return new Entry("Goods in", "/premises/{premises}/stock/goods-in", ReceiveStock.PERMISSION, 11, "");
    }

    @Bean
    NavEntry issueEntry() {
        return new Entry("Issue", "/premises/{premises}/stock/issue", IssueStock.PERMISSION, 12, "");
    }

    @Bean
    NavEntry expiringEntry() {
        return new Entry("Expiring", "/premises/{premises}/stock/expiring", FindStock.PERMISSION, 13, "Stock");
    }

    @Bean
    NavEntry transfersEntry() {
        return new Entry("Transfers", "/premises/{premises}/stock/transfers", ListTransfers.PERMISSION, 14, "Stock");
    }

    @Bean
    NavEntry placesEntry() {
        return new Entry("Places", "/premises/{premises}/stock/places", Places.PERMISSION, 15, "Stock");
    }
}
