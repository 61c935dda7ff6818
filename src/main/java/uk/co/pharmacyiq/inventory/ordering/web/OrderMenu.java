package uk.co.pharmacyiq.inventory.ordering.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.inventory.ordering.ViewOrders;
import uk.co.pharmacyiq.inventory.ordering.proposal.ProposeOrder;
import uk.co.pharmacyiq.inventory.ordering.suppliers.ViewSuppliers;
import uk.co.pharmacyiq.site.NavEntry;
import uk.co.pharmacyiq.site.RelatedPage;

/** Where the pages of the orders are found: below the stock, and beside each other. */
@Configuration(proxyBeanMethods = false)
class OrderMenu {

    private static final String ORDERS = "/premises/{premises}/orders";

    private record Beside(String beside, String label, String path, String permission) implements RelatedPage {}

    private record Entry(String label, String path, String permission, int order, String under) implements NavEntry {}

    @Bean
    NavEntry ordersEntry() {
        return new Entry("Orders", ORDERS, ViewOrders.PERMISSION, 16, "Stock");
    }

    @Bean
    RelatedPage proposalPage() {
        return new Beside(ORDERS, "Suggested order", ORDERS + "/proposal", ProposeOrder.PERMISSION);
    }

    @Bean
    RelatedPage suppliersPage() {
        return new Beside(ORDERS, "Suppliers", "/suppliers", ViewSuppliers.PERMISSION);
    }

    @Bean
    RelatedPage reorderPage() {
        return new Beside(
                "/premises/{premises}/stock/products/{product}",
                "Reordering",
                ORDERS + "/rules/{product}",
                ProposeOrder.PERMISSION);
    }
}
