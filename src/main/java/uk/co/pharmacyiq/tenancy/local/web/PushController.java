package uk.co.pharmacyiq.tenancy.local.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
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
import uk.co.pharmacyiq.tenancy.ViewSettings;
import uk.co.pharmacyiq.tenancy.local.PushPreview;
import uk.co.pharmacyiq.tenancy.local.PushSetting;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The page where head office sets one thing at many premises: enter, look at what it would change, confirm. */
@Controller
class PushController {

    private static final String PAGE = "/organisation/settings/{setting}/push";
    private static final String TEMPLATE = "tenancy/local/web/push";

    private final Api api;
    private final Pages pages;
    private final ViewSettings viewSettings;
    private final PushSetting pushSetting;

    PushController(Api api, Pages pages, ViewSettings viewSettings, PushSetting pushSetting) {
        this.api = api;
        this.pages = pages;
        this.viewSettings = viewSettings;
        this.pushSetting = pushSetting;
    }

    @GetMapping(PAGE)
    @Permitted(PushSetting.PERMISSION)
    View enterPush(Actor.Person actor, @PathVariable String setting, HttpServletRequest request) {
        return show(actor, setting, request, null, null);
    }

    @PostMapping(PAGE + "/preview")
    @Permitted(PushSetting.PERMISSION)
    View previewPush(Actor.Person actor, @PathVariable String setting, HttpServletRequest request) {
        var outcome = api.ask(
                actor,
                PushSetting.CHECK_ACT,
                Target.none(),
                PushForm.read(setting, Fields.ofForm(request), chosen(request)),
                read -> pushSetting.preview(actor, read));
        return switch (outcome) {
            case Done<PushPreview>(var preview) -> show(actor, setting, request, preview, null);
            case Refused<PushPreview>(var reason) -> show(actor, setting, request, null, reason);
        };
    }

    @PostMapping(PAGE)
    @Permitted(PushSetting.PERMISSION)
    View push(Actor.Person actor, @PathVariable String setting, HttpServletRequest request) {
        var outcome = api.ask(
                actor,
                PushSetting.ACT,
                Target.none(),
                PushForm.read(setting, Fields.ofForm(request), chosen(request)),
                read -> pushSetting.push(actor, read));
        return switch (outcome) {
            case Done<PushSetting.Pushed>(var pushed) ->
                pages.redirect(
                        "/organisation/settings/" + setting,
                        Notice.success("The setting was set at " + pushed.changed() + " premises."));
            case Refused<PushSetting.Pushed>(var reason) -> show(actor, setting, request, null, reason);
        };
    }

    private static List<String> chosen(HttpServletRequest request) {
        return List.of(
                Optional.ofNullable(request.getParameterValues("premises")).orElse(new String[0]));
    }

    private View show(
            Actor.Person actor,
            String setting,
            HttpServletRequest request,
            @Nullable PushPreview preview,
            @Nullable Refusal reason) {
        return switch (viewSettings.atPremises(actor.with(actor.request().composed()), setting)) {
            case Done<ViewSettings.Reach>(var reach) ->
                pages.show(
                        reason == null ? HttpStatus.OK : Api.status(reason.kind()),
                        TEMPLATE,
                        PushPage.of(reach, Fields.ofForm(request), chosen(request), preview, reason));
            case Refused<ViewSettings.Reach>(var no) -> pages.refused(no);
        };
    }
}
