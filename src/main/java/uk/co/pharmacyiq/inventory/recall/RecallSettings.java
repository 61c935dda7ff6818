package uk.co.pharmacyiq.inventory.recall;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.tenancy.Setting;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.work.Work;

/** What an organisation sets about alerts: how long it gives itself where the alert says nothing, and when they rise. */
@Component
public class RecallSettings {

    private static final Setting CAUTION = Setting.whole(
            "recalls.class-4-hours",
            "Time to deal with a Class 4 alert",
            "Clock hours from when it was issued. The alert itself names none; 120 hours is five days.",
            AlertClass.CLASS_4.within().toHours(),
            new Setting.Form.Whole(1, 720, "hours"));
    private static final Setting COMPANY = Setting.whole(
            "recalls.company-hours",
            "Time to deal with a company-led recall",
            "Clock hours from when it was issued, where the company's letter names no day.",
            AlertClass.COMPANY_LED.within().toHours(),
            new Setting.Form.Whole(1, 720, "hours"));
    private static final Setting ESCALATE = Setting.whole(
            "recalls.escalate-minutes",
            "When an unseen Class 1 alert goes to the superintendent",
            "Minutes after it came in, for each premises where nobody has acknowledged it.",
            60,
            new Setting.Form.Whole(5, 240, "minutes"));

    private final Settings settings;

    RecallSettings(Settings settings) {
        this.settings = settings;
    }

    /** By when all is to be done where the alert names no moment. */
    Instant due(Work work, AlertClass kind, Instant issuedAt) {
        return issuedAt.plus(
                switch (kind) {
                    case CLASS_4 -> Duration.ofHours(settings.whole(work, CAUTION));
                    case COMPANY_LED -> Duration.ofHours(settings.whole(work, COMPANY));
                    case NATPSA, CLASS_1, CLASS_2, CLASS_3 -> kind.within();
                });
    }

    /** How long an alert that is to be done at once may lie unseen. */
    Duration unseen(Work work) {
        return Duration.ofMinutes(settings.whole(work, ESCALATE));
    }

    /** The settings as the organisation finds them. */
    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        Setting cautionSetting() {
            return CAUTION;
        }

        @Bean
        Setting companySetting() {
            return COMPANY;
        }

        @Bean
        Setting escalateSetting() {
            return ESCALATE;
        }
    }
}
