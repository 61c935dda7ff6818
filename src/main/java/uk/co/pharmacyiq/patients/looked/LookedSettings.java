package uk.co.pharmacyiq.patients.looked;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.tenancy.Setting;

/** What an organisation may set about what patients are told. */
@Configuration(proxyBeanMethods = false)
class LookedSettings {

    static final String NAMES = "names";

    static final Setting WHO = Setting.oneOf(
            "patients.looked-who",
            "Who looked, as patients are told",
            "In the list a patient is given of who looked at their record: names and roles, or roles alone.",
            NAMES,
            new Setting.Form.OneOf(choices()));

    private static Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        choices.put(NAMES, "Names and roles");
        choices.put("roles", "Roles alone");
        return choices;
    }

    @Bean
    Setting lookedWhoSetting() {
        return WHO;
    }
}
