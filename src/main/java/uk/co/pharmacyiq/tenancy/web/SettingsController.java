package uk.co.pharmacyiq.tenancy.web;

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
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.tenancy.ChangeSetting;
import uk.co.pharmacyiq.tenancy.ViewSettings;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The pages where an organisation sets what it may set for itself. */
@Controller
class SettingsController {

    private static final String PAGE = "/organisation/settings";

    private final Api api;
    private final Pages pages;
    private final ViewSettings viewSettings;
    private final ChangeSetting changeSetting;

    SettingsController(Api api, Pages pages, ViewSettings viewSettings, ChangeSetting changeSetting) {
        this.api = api;
        this.pages = pages;
        this.viewSettings = viewSettings;
        this.changeSetting = changeSetting;
    }

    @GetMapping(PAGE)
    @Permitted(ViewSettings.PERMISSION)
    View settings(Actor.Person actor) {
        return switch (viewSettings.list(actor)) {
            case Done<ViewSettings.Listing>(var listing) ->
                pages.show("tenancy/web/settings", SettingsPage.of(listing));
            case Refused<ViewSettings.Listing>(var reason) -> pages.refused(reason);
        };
    }

    @GetMapping(PAGE + "/{setting}")
    @Permitted(ViewSettings.PERMISSION)
    View setting(Actor.Person actor, @PathVariable String setting) {
        return one(actor, setting, null, null);
    }

    @PostMapping(PAGE + "/{setting}")
    @Permitted(ChangeSetting.PERMISSION)
    View change(Actor.Person actor, @PathVariable String setting, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                ChangeSetting.ACT,
                Target.none(),
                SettingForm.read(setting, fields),
                read -> changeSetting.change(actor, read));
        return switch (outcome) {
            case Done<?> _ -> pages.redirect(PAGE + "/" + setting, Notice.success("The setting was changed."));
            case Refused<?>(var reason) -> one(actor, setting, fields, reason);
        };
    }

    private View one(Actor.Person actor, String setting, @Nullable Fields typed, @Nullable Refusal reason) {
        var status = reason == null ? HttpStatus.OK : Api.status(reason.kind());
        return switch (viewSettings.view(actor, setting)) {
            case Done<ViewSettings.History>(var history) ->
                pages.show(status, "tenancy/web/setting", SettingsPage.One.of(history, typed, reason));
            case Refused<ViewSettings.History>(var no) -> pages.refused(no);
        };
    }
}
