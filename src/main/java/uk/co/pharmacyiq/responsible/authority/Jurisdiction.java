package uk.co.pharmacyiq.responsible.authority;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.tenancy.Setting;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.work.Work;

/** Whose register the staff of an organisation stand on: Northern Ireland registers no pharmacy technicians. */
@Configuration(proxyBeanMethods = false)
class Jurisdiction {

    private static final String NORTHERN_IRELAND = "northern-ireland";

    private static final Setting REGISTER = Setting.oneOf(
            "responsible.register",
            "Register of the pharmacies",
            "Northern Ireland registers no pharmacy technicians, so that nobody can be authorised under regulation 220A there.",
            "great-britain",
            new Setting.Form.OneOf(
                    Map.of("great-britain", "Great Britain (GPhC)", NORTHERN_IRELAND, "Northern Ireland")));

    @Bean
    Setting registerSetting() {
        return REGISTER;
    }

    static boolean northernIreland(Settings settings, Work work) {
        return settings.choice(work, REGISTER).equals(NORTHERN_IRELAND);
    }
}
