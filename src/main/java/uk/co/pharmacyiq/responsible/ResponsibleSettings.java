package uk.co.pharmacyiq.responsible;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.tenancy.Setting;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.work.Work;

/** What is dated and may change with the regulator's rules: how long a responsible pharmacist may be away. */
@Component
class ResponsibleSettings {

    private static final Setting MOST = Setting.whole(
                    "responsible.absence-most",
                    "Longest absence of the responsible pharmacists in a day",
                    "The law allows 120 minutes from midnight to midnight, over all of them. Change it only when the rules do.",
                    120,
                    new Setting.Form.Whole(1, 480, "minutes"))
            .bySecondPerson();
    private static final Setting WARNING = Setting.whole(
            "responsible.absence-warning",
            "Warn of the responsible pharmacists' absence after",
            "From then on pages say how much is left of the day's absence.",
            90,
            new Setting.Form.Whole(1, 480, "minutes"));
    private static final Setting FORGOTTEN = Setting.whole(
            "responsible.forgotten-after",
            "Ask whether signing off was forgotten after",
            "Nobody is ever signed off without a person doing it.",
            14,
            new Setting.Form.Whole(4, 24, "hours"));

    private final Settings settings;

    ResponsibleSettings(Settings settings) {
        this.settings = settings;
    }

    AbsenceDay.Limits limits(Work work) {
        return new AbsenceDay.Limits(
                Duration.ofMinutes(settings.whole(work, WARNING)), Duration.ofMinutes(settings.whole(work, MOST)));
    }

    Duration forgottenAfter(Work work) {
        return Duration.ofHours(settings.whole(work, FORGOTTEN));
    }

    /** The settings as the organisation finds them. */
    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        Setting longestAbsenceSetting() {
            return MOST;
        }

        @Bean
        Setting absenceWarningSetting() {
            return WARNING;
        }

        @Bean
        Setting forgottenSignOffSetting() {
            return FORGOTTEN;
        }
    }
}
