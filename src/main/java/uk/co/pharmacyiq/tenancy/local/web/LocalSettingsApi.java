package uk.co.pharmacyiq.tenancy.local.web;

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
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.tenancy.SettingAt;
import uk.co.pharmacyiq.tenancy.local.ChangeLocalSetting;
import uk.co.pharmacyiq.tenancy.local.LocalSettings;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** What one premises is set to, for programs. */
@RestController
class LocalSettingsApi {

    private final Api api;
    private final LocalSettings localSettings;
    private final ChangeLocalSetting changeSetting;

    LocalSettingsApi(Api api, LocalSettings localSettings, ChangeLocalSetting changeSetting) {
        this.api = api;
        this.localSettings = localSettings;
        this.changeSetting = changeSetting;
    }

    @GetMapping("/api/v1/premises/{premises}/settings")
    @Permitted(LocalSettings.PERMISSION)
    ResponseEntity<LocalSettingsAnswer> listPremisesSettings(Actor.Person actor, @PathVariable String premises) {
        return api.ok(localSettings
                .list(actor, RequestNotes.premises(premises))
                .then(listing -> Outcome.done(new LocalSettingsAnswer(
                        listing.settings().stream().map(LocalSettingAnswer::of).toList()))));
    }

    @PostMapping("/api/v1/premises/{premises}/settings/{setting}")
    @Permitted(ChangeLocalSetting.PERMISSION)
    ResponseEntity<ChangeLocalSetting.Changed> changePremisesSetting(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String setting,
            @RequestBody LocalSettingForm body) {
        var here = RequestNotes.premises(premises);
        return api.ok(api.ask(
                actor,
                ChangeLocalSetting.ACT,
                Target.at(here),
                LocalSettingForm.read(here, setting, Fields.ofBody(body)),
                request -> changeSetting.change(actor, request)));
    }

    /** All settings of one premises. */
    record LocalSettingsAnswer(List<LocalSettingAnswer> settings) {}

    /** One setting, its value now, and where that comes from. */
    record LocalSettingAnswer(String name, String title, String value, String source, boolean locked, String since) {
        static LocalSettingAnswer of(SettingAt at) {
            return new LocalSettingAnswer(
                    at.setting().name(),
                    at.setting().title(),
                    at.value(),
                    at.source().name(),
                    at.locked(),
                    at.set().map(set -> set.from().toString()).orElse(""));
        }
    }
}
