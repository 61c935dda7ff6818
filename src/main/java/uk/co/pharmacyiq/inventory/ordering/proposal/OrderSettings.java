package uk.co.pharmacyiq.inventory.ordering.proposal;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.tenancy.Setting;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.work.Work;

/** What an organisation may set about how it orders. */
@Component
class OrderSettings {

    private static final Setting WEEKS = Setting.whole(
            "stock.usage-weeks",
            "Weeks of usage a proposal looks at",
            "More weeks are steadier, fewer follow a change sooner.",
            26,
            new Setting.Form.Whole(4, 104, "weeks"));
    private static final Setting REVIEW = Setting.whole(
            "stock.order-review-days",
            "Days from one order to the next",
            "How often orders are made up.",
            1,
            new Setting.Form.Whole(1, 28, "days"));
    private static final Setting COVER = Setting.whole(
            "stock.order-cover-days",
            "Days an order is to last",
            "How many days of usage an order brings beyond the reorder point.",
            7,
            new Setting.Form.Whole(0, 90, "days"));
    private static final Setting SERVICE = Setting.oneOf(
            "stock.order-service",
            "How safely stock is to last",
            "In how many of a hundred stretches from one order to the next delivery nothing is to run out.",
            "95",
            new Setting.Form.OneOf(Map.of("90", "90 in 100", "95", "95 in 100", "98", "98 in 100", "99", "99 in 100")));

    private final Settings settings;

    OrderSettings(Settings settings) {
        this.settings = settings;
    }

    /** What an organisation may set about it. */
    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        Setting usageWeeks() {
            return WEEKS;
        }

        @Bean
        Setting orderReviewDays() {
            return REVIEW;
        }

        @Bean
        Setting orderCoverDays() {
            return COVER;
        }

        @Bean
        Setting orderService() {
            return SERVICE;
        }
    }

    Rhythm rhythm(Work work) {
        return new Rhythm(
                settings.whole(work, REVIEW),
                settings.whole(work, COVER),
                Integer.parseInt(settings.choice(work, SERVICE)));
    }

    /** The first day whose usage is looked at. */
    LocalDate since(Work work) {
        return work.today().minusWeeks(settings.whole(work, WEEKS));
    }
}
