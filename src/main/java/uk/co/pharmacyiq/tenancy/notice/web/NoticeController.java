package uk.co.pharmacyiq.tenancy.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.tenancy.notice.ChangeNotice;
import uk.co.pharmacyiq.tenancy.notice.ViewNotice;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** The page where an organisation says its part of the notice. */
@Controller
class NoticeController {

    static final String PAGE = "/organisation/notice";

    private final Api api;
    private final Pages pages;
    private final UseCases useCases;
    private final ViewNotice viewNotice;
    private final ChangeNotice changeNotice;

    NoticeController(Api api, Pages pages, UseCases useCases, ViewNotice viewNotice, ChangeNotice changeNotice) {
        this.api = api;
        this.pages = pages;
        this.useCases = useCases;
        this.viewNotice = viewNotice;
        this.changeNotice = changeNotice;
    }

    @GetMapping(PAGE)
    @Permitted(ViewNotice.PERMISSION)
    View ownNotice(Actor.Person actor) {
        return show(actor, null, null);
    }

    @PostMapping(PAGE)
    @Permitted(ChangeNotice.PERMISSION)
    View change(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                ChangeNotice.ACT,
                Target.none(),
                NoticeForm.read(fields),
                asked -> changeNotice.change(actor, asked));
        return switch (outcome) {
            case Done<?> _ ->
                pages.redirect(PAGE, Notice.success("The notice was changed. Everybody sees it from now on."));
            case Refused<?>(var reason) -> show(actor.with(actor.request().composed()), fields, reason);
        };
    }

    private View show(Actor.Person actor, @Nullable Fields typed, @Nullable Refusal reason) {
        return switch (viewNotice.view(actor)) {
            case Done<ViewNotice.View>(var view) ->
                pages.show(
                        reason == null ? HttpStatus.OK : Api.status(reason.kind()),
                        "tenancy/notice/web/notice",
                        new NoticePage(
                                view,
                                useCases.rights(actor).holdsAnywhere(ChangeNotice.PERMISSION),
                                typed,
                                reason == null ? List.of() : FieldError.of(reason)));
            case Refused<ViewNotice.View>(var no) -> pages.refused(no);
        };
    }
}
