package uk.co.pharmacyiq.tenancy.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.tenancy.ChangeSetting;
import uk.co.pharmacyiq.tenancy.ViewSettings;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** What an organisation has set, for programs. */
@RestController
class SettingsApi {

    private final Api api;
    private final ViewSettings viewSettings;
    private final ChangeSetting changeSetting;

    SettingsApi(Api api, ViewSettings viewSettings, ChangeSetting changeSetting) {
        this.api = api;
        this.viewSettings = viewSettings;
        this.changeSetting = changeSetting;
    }

    @GetMapping("/api/v1/settings")
    @Permitted(ViewSettings.PERMISSION)
    ResponseEntity<SettingsAnswer> listSettings(Actor.Person actor) {
        return api.ok(viewSettings
                .list(actor)
                .then(listing -> Outcome.done(new SettingsAnswer(
                        listing.settings().stream().map(SettingAnswer::of).toList()))));
    }

    @PostMapping("/api/v1/settings/{setting}")
    @Permitted(ChangeSetting.PERMISSION)
    ResponseEntity<SettingAnswer> changeSetting(
            Actor.Person actor, @PathVariable String setting, @RequestBody SettingForm body) {
        return api.ok(api.ask(
                        actor,
                        ChangeSetting.ACT,
                        Target.none(),
                        SettingForm.read(setting, Fields.ofBody(body)),
                        read -> changeSetting.change(actor, read))
                .then(now -> Outcome.done(SettingAnswer.of(now))));
    }

    /** All settings as the API tells them. */
    record SettingsAnswer(List<SettingAnswer> settings) {}

    /** One setting and its value now. */
    record SettingAnswer(String name, String title, String value, String usual) {
        static SettingAnswer of(ViewSettings.Now now) {
            return new SettingAnswer(
                    now.setting().name(),
                    now.setting().title(),
                    now.value(),
                    now.setting().usual());
        }
    }
}
