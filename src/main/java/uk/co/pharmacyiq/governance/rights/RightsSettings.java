package uk.co.pharmacyiq.governance.rights;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.rights.clock.Nation;
import uk.co.pharmacyiq.tenancy.Setting;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.work.Work;

/** What an organisation sets about requests: where it trades, and whom people can complain to. */
@Component
public class RightsSettings {

    private static final Setting NATION = Setting.oneOf(
            "rights.nation",
            "Nation of the pharmacies",
            "Its bank holidays count for deadlines, and its law for what children understand.",
            Nation.ENGLAND.code(),
            new Setting.Form.OneOf(
                    Stream.of(Nation.values()).collect(Collectors.toUnmodifiableMap(Nation::code, Nation::title))));
    private static final Setting REGULATOR = Setting.words(
            "rights.regulator",
            "Regulator of data protection",
            "Letters say that people can complain to it.",
            "Information Commissioner's Office");
    private static final Setting REGULATOR_AT = Setting.words(
            "rights.regulator-at",
            "How to reach the regulator",
            "Letters say so: a website or a telephone number.",
            "ico.org.uk/make-a-complaint, 0303 123 1113");

    private final Settings settings;

    RightsSettings(Settings settings) {
        this.settings = settings;
    }

    /** Whose bank holidays count now. A request keeps the one of its first day. */
    Nation nation(Work work) {
        return Nation.of(settings.choice(work, NATION)).orElse(Nation.ENGLAND);
    }

    /** The regulator's name. */
    public String regulator(Work work) {
        return settings.text(work, REGULATOR);
    }

    /** How people reach it. */
    public String regulatorAt(Work work) {
        return settings.text(work, REGULATOR_AT);
    }

    /** The settings as the organisation finds them. */
    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        Setting nationSetting() {
            return NATION;
        }

        @Bean
        Setting regulatorSetting() {
            return REGULATOR;
        }

        @Bean
        Setting regulatorAtSetting() {
            return REGULATOR_AT;
        }
    }
}
