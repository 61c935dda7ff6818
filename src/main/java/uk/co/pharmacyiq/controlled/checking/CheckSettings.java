package uk.co.pharmacyiq.controlled.checking;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.tenancy.Setting;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.work.Work;

/** What is set about balance checks: dated, for the organisation or for one of its premises. A check keeps what held. */
@Component
class CheckSettings {

    private static final Setting DAYS = Setting.whole(
                    "controlled.check-days",
                    "Days between balance checks of controlled drugs",
                    "A section that nobody checked for longer is overdue. Weekly is usual.",
                    7,
                    new Setting.Form.Whole(1, 31, "days"))
            .perPremises();

    private static final Setting OVER = Setting.whole(
                    "controlled.overage-percent",
                    "Overage of liquids",
                    "More of a liquid than the register shows is recorded and opens no case, up to this part of what was supplied since the check before. Bottles hold a little more than they say.",
                    2,
                    new Setting.Form.Whole(0, 10, "per cent"))
            .perPremises();

    private static final Setting UNDER = Setting.whole(
                    "controlled.shortage-percent",
                    "Shortage of liquids",
                    "Less of a liquid than the register shows opens a case beyond this part of what was supplied since the check before. As shipped, any shortage does.",
                    0,
                    new Setting.Form.Whole(0, 10, "per cent"))
            .perPremises();

    /** How much of a liquid may be over or short, per cent of what was supplied since the check before. */
    record Tolerance(int over, int under) {}

    private final Settings settings;

    CheckSettings(Settings settings) {
        this.settings = settings;
    }

    Duration between(Work work, PremisesId premises) {
        return Duration.ofDays(settings.whole(work, DAYS, premises));
    }

    Tolerance tolerance(Work work, PremisesId premises) {
        return new Tolerance((int) settings.whole(work, OVER, premises), (int) settings.whole(work, UNDER, premises));
    }

    /** The settings as an organisation finds them. */
    @Configuration(proxyBeanMethods = false)
    static class DeclaredChecks {

        @Bean
        Setting checkDaysSetting() {
            return DAYS;
        }

        @Bean
        Setting overageSetting() {
            return OVER;
        }

        @Bean
        Setting shortageSetting() {
            return UNDER;
        }
    }
}
