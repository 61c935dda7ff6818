package uk.co.pharmacyiq.inventory.counting.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.inventory.counting.PlanCounts;
import uk.co.pharmacyiq.inventory.counting.ViewShrinkage;
import uk.co.pharmacyiq.site.NavEntry;

/** Counts and losses, below the stock in the menu. */
@Configuration(proxyBeanMethods = false)
class CountMenu {

    private static final String STOCK = "/premises/{premises}/stock";

    private record Entry(String label, String path, String permission, int order) implements NavEntry {

        @Override
        public String under() {
            return "Stock";
        }
    }

    @Bean
    NavEntry countsEntry() {
        return new Entry("Counts", STOCK + "/counts", PlanCounts.PERMISSION, 16);
    }

    @Bean
    NavEntry shrinkageEntry() {
        return new Entry("Losses", STOCK + "/shrinkage", ViewShrinkage.PERMISSION, 17);
    }
}
