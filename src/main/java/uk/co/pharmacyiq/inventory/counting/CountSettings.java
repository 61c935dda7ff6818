package uk.co.pharmacyiq.inventory.counting;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.tenancy.Setting;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.work.Work;

/** What an organisation sets about its counts. */
@Component
class CountSettings {

    private static final Setting SLACK = Setting.whole(
            "stock.count-minutes",
            "Minutes around a count in which a booking may belong to either side",
            "What somebody has in hand while a colleague counts is booked within this time. Longer forgives more.",
            2,
            new Setting.Form.Whole(0, 60, "minutes"));

    private static final Setting VALUE = Setting.whole(
                    "stock.count-value",
                    "Value of count differences one person may accept",
                    "At list prices, up or down, for one sheet at once. More takes a second person.",
                    100,
                    new Setting.Form.Whole(1, 100_000, "pounds"))
            .bySecondPerson();

    private static final Setting PACKS = Setting.whole(
                    "stock.count-packs",
                    "Packs of count differences one person may accept where no price is known",
                    "Of one batch, up or down. More takes a second person.",
                    20,
                    new Setting.Form.Whole(1, 10_000, "packs"))
            .bySecondPerson();

    private static final Setting DAYS_A = days("a", "A: what four fifths of the value is in", 30);
    private static final Setting DAYS_B = days("b", "B: the next of it, to nineteen twentieths", 90);
    private static final Setting DAYS_C = days("c", "C: the rest", 180);

    private final Settings settings;

    CountSettings(Settings settings) {
        this.settings = settings;
    }

    private static Setting days(String letter, String title, long usual) {
        return Setting.whole(
                "stock.count-days-" + letter,
                "Days between counts of class " + title,
                "A product is due again so many days after it was counted.",
                usual,
                new Setting.Form.Whole(1, 730, "days"));
    }

    Duration slack(Work work) {
        return Duration.ofMinutes(settings.whole(work, SLACK));
    }

    long mostPence(Work work) {
        return settings.whole(work, VALUE) * 100;
    }

    long mostPacks(Work work) {
        return settings.whole(work, PACKS);
    }

    CyclePlan.Intervals intervals(Work work) {
        return new CyclePlan.Intervals(
                settings.whole(work, DAYS_A), settings.whole(work, DAYS_B), settings.whole(work, DAYS_C));
    }

    /** Declared for the page of settings. */
    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        Setting countSlack() {
            return SLACK;
        }

        @Bean
        Setting countValueAlone() {
            return VALUE;
        }

        @Bean
        Setting countPacksAlone() {
            return PACKS;
        }

        @Bean
        Setting countDaysA() {
            return DAYS_A;
        }

        @Bean
        Setting countDaysB() {
            return DAYS_B;
        }

        @Bean
        Setting countDaysC() {
            return DAYS_C;
        }
    }
}
