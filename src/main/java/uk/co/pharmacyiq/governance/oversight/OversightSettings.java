package uk.co.pharmacyiq.governance.oversight;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.tenancy.Setting;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.work.Work;

/** What an organisation may set about the watch. */
@Configuration(proxyBeanMethods = false)
class OversightSettings {

    private static final Setting OPENS = Setting.time(
            "oversight.opens",
            "Nobody signs in before",
            "A sign-in earlier in the day is flagged as one at night.",
            "07:00");
    private static final Setting CLOSES = Setting.time(
            "oversight.closes",
            "Nobody signs in after",
            "A sign-in from this time on is flagged as one at night.",
            "22:00");
    private static final Setting LOOKS = Setting.whole(
            "oversight.bulk-views",
            "Different things looked at in 10 minutes",
            "More than so many by one person are flagged.",
            50,
            new Setting.Form.Whole(5, 10_000, "things"));
    private static final Setting DENIALS = Setting.whole(
            "oversight.denials",
            "Refusals in 10 minutes",
            "So many of one person are flagged.",
            10,
            new Setting.Form.Whole(2, 1_000, "refusals"));
    private static final Setting FAILURES = Setting.whole(
            "oversight.failures",
            "Failed sign-ins in 10 minutes",
            "So many under one name, or under so many names, are flagged.",
            8,
            new Setting.Form.Whole(2, 1_000, "tries"));

    @Bean
    Setting opensSetting() {
        return OPENS;
    }

    @Bean
    Setting closesSetting() {
        return CLOSES;
    }

    @Bean
    Setting looksSetting() {
        return LOOKS;
    }

    @Bean
    Setting denialsSetting() {
        return DENIALS;
    }

    @Bean
    Setting failuresSetting() {
        return FAILURES;
    }

    /** The limits of the organisation at work. */
    @Component
    static class Reader {

        private final Settings settings;

        Reader(Settings settings) {
            this.settings = settings;
        }

        Limits limits(Work work) {
            return new Limits(
                    settings.time(work, OPENS),
                    settings.time(work, CLOSES),
                    settings.whole(work, LOOKS),
                    settings.whole(work, DENIALS),
                    settings.whole(work, FAILURES));
        }
    }
}
