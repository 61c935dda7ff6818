package uk.co.pharmacyiq.inventory.counting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.counting.EnterCount;
import uk.co.pharmacyiq.inventory.counting.FinishCount;
import uk.co.pharmacyiq.inventory.counting.ViewCount;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** The page of a sheet: scan, count, next. */
@Controller
class CountController {

    private static final String COUNT = "/premises/{premises}/stock/counts/{count}";

    private final Pages pages;
    private final CountDesk desk;
    private final ViewCount viewCount;
    private final EnterCount enterCount;
    private final FinishCount finishCount;

    CountController(Pages pages, CountDesk desk, ViewCount viewCount, EnterCount enterCount, FinishCount finishCount) {
        this.pages = pages;
        this.desk = desk;
        this.viewCount = viewCount;
        this.enterCount = enterCount;
        this.finishCount = finishCount;
    }

    /** The sheet; with a batch named in the address, ready to take its count. */
    @GetMapping(COUNT)
    @Permitted(ViewCount.PERMISSION)
    View count(
            Actor.Person actor, @PathVariable String premises, @PathVariable String count, HttpServletRequest request) {
        var at = CountDesk.at(actor, premises, count);
        return desk.show(at, CountForm.fresh(Fields.ofForm(request)));
    }

    @PostMapping(COUNT + "/scan")
    @Permitted(ViewCount.PERMISSION)
    View scanPack(
            Actor.Person actor, @PathVariable String premises, @PathVariable String count, HttpServletRequest request) {
        var at = CountDesk.at(actor, premises, count);
        var fields = Fields.ofForm(request);
        return switch (viewCount.scan(actor, at.premises(), at.count(), fields.shown("scan"))) {
            case Done<ViewCount.Found>(var found) -> desk.show(at, found);
            case Refused<ViewCount.Found>(var reason) -> desk.again(at, CountForm.notScanned(fields, reason), reason);
        };
    }

    @PostMapping(COUNT + "/lines")
    @Permitted(EnterCount.PERMISSION)
    View enter(
            Actor.Person actor, @PathVariable String premises, @PathVariable String count, HttpServletRequest request) {
        var at = CountDesk.at(actor, premises, count);
        var fields = Fields.ofForm(request);
        var read = CountInput.counted(at.premises(), at.count(), fields);
        return desk.answer(
                at,
                fields,
                desk.ask(at, EnterCount.ACT, read, asked -> enterCount.enter(actor, asked)),
                Optional.empty());
    }

    @PostMapping(COUNT + "/finish")
    @Permitted(FinishCount.PERMISSION)
    View finish(
            Actor.Person actor, @PathVariable String premises, @PathVariable String count, HttpServletRequest request) {
        var at = CountDesk.at(actor, premises, count);
        return switch (finishCount.finish(actor, new FinishCount.Request(at.premises(), at.count()))) {
            case Done<?> _ ->
                pages.redirect(
                        "/premises/" + at.premises() + "/stock/counts", Notice.success("The count is finished."));
            case Refused<?>(var reason) -> desk.again(at, CountForm.refused(Fields.ofForm(request), reason), reason);
        };
    }
}
