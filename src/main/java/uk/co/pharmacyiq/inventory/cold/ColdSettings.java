package uk.co.pharmacyiq.inventory.cold;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.cold.TradingDays.Week;
import uk.co.pharmacyiq.tenancy.Setting;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.work.Work;

/** What an organisation sets about its fridges; each value is dated, and a reading keeps the range that held. */
@Component
class ColdSettings {

    private static final Setting LOW = Setting.whole(
            "cold.low",
            "Coldest a fridge may be",
            "A reading below it is an excursion. Medicines say 2 °C.",
            2,
            new Setting.Form.Whole(0, 5, "°C"));
    private static final Setting HIGH = Setting.whole(
            "cold.high",
            "Warmest a fridge may be",
            "A reading above it is an excursion. Medicines say 8 °C.",
            8,
            new Setting.Form.Whole(6, 15, "°C"));
    private static final Setting DAYS = Setting.oneOf(
            "cold.trading-days",
            "Days on which fridges are read",
            "The days on which the pharmacies trade.",
            Week.MONDAY_TO_SATURDAY.code(),
            new Setting.Form.OneOf(
                    Stream.of(Week.values()).collect(Collectors.toUnmodifiableMap(Week::code, Week::title))));
    private static final Setting CLOSES = Setting.time(
            "cold.closes",
            "When the pharmacies close",
            "A fridge without a reading by then is marked as not read on that day.",
            "18:00");

    private final Settings settings;

    ColdSettings(Settings settings) {
        this.settings = settings;
    }

    ColdRange range(Work work) {
        return new ColdRange(
                BigDecimal.valueOf(settings.whole(work, LOW)), BigDecimal.valueOf(settings.whole(work, HIGH)));
    }

    TradingDays days(Work work) {
        return new TradingDays(
                Week.of(settings.choice(work, DAYS)).orElse(Week.MONDAY_TO_SATURDAY), settings.time(work, CLOSES));
    }

    /** The settings as the organisation finds them. */
    @Configuration(proxyBeanMethods = false)
    static class DeclaredCold {

        @Bean
        Setting coldLowSetting() {
            return LOW;
        }

        @Bean
        Setting coldHighSetting() {
            return HIGH;
        }

        @Bean
        Setting coldDaysSetting() {
            return DAYS;
        }

        @Bean
        Setting coldClosesSetting() {
            return CLOSES;
        }
    }
}
