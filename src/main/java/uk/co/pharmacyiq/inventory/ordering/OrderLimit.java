package uk.co.pharmacyiq.inventory.ordering;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.tenancy.Setting;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.work.Work;

/** How much one person may order alone. */
@Component
class OrderLimit {

    private static final Setting MOST_ALONE = Setting.whole(
                    "stock.order-alone",
                    "Pounds one person may order alone",
                    "Placing an order of a higher value takes a second person.",
                    1_000,
                    new Setting.Form.Whole(0, 1_000_000, "pounds"))
            .bySecondPerson();

    private final Settings settings;

    OrderLimit(Settings settings) {
        this.settings = settings;
    }

    /** What an organisation may set about it. */
    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        Setting mostOrderedAlone() {
            return MOST_ALONE;
        }
    }

    boolean isAbove(Work work, Order order) {
        return order.value() > settings.whole(work, MOST_ALONE) * 100;
    }
}
