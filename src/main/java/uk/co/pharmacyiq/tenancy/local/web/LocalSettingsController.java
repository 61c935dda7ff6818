package uk.co.pharmacyiq.tenancy.local.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.tenancy.local.ChangeLocalSetting;
import uk.co.pharmacyiq.tenancy.local.LocalSettings;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The page where a store administrator sees what their premises are set to, by whom, and changes what is left to them. */
@Controller
class LocalSettingsController {

    static final String PAGE = "/premises/{premises}/settings";

    private final Api api;
    private final Pages pages;
    private final LocalSettings localSettings;
    private final ChangeLocalSetting changeSetting;

    LocalSettingsController(Api api, Pages pages, LocalSettings localSettings, ChangeLocalSetting changeSetting) {
        this.api = api;
        this.pages = pages;
        this.localSettings = localSettings;
        this.changeSetting = changeSetting;
    }

    @GetMapping(PAGE)
    @Permitted(LocalSettings.PERMISSION)
    View premisesSettings(Actor.Person actor, @PathVariable String premises) {
        return show(actor, RequestNotes.premises(premises), "", null, null);
    }

    @PostMapping(PAGE + "/{setting}")
    @Permitted(ChangeLocalSetting.PERMISSION)
    View changePremisesSetting(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String setting,
            HttpServletRequest request) {
        var here = RequestNotes.premises(premises);
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                ChangeLocalSetting.ACT,
                Target.at(here),
                LocalSettingForm.read(here, setting, fields),
                read -> changeSetting.change(actor, read));
        return switch (outcome) {
            case Done<?> _ ->
                pages.redirect("/premises/" + here + "/settings", Notice.success("The setting was changed."));
            case Refused<?>(var reason) -> show(actor, here, setting, fields, reason);
        };
    }

    private View show(
            Actor.Person actor, PremisesId here, String setting, @Nullable Fields typed, @Nullable Refusal reason) {
        return switch (localSettings.list(actor.with(actor.request().composed()), here)) {
            case Done<LocalSettings.Listing>(var listing) ->
                pages.show(
                        reason == null ? HttpStatus.OK : Api.status(reason.kind()),
                        "tenancy/local/web/localSettings",
                        LocalSettingsPage.of(here, listing, setting, typed, reason));
            case Refused<LocalSettings.Listing>(var no) -> pages.refused(no);
        };
    }
}
