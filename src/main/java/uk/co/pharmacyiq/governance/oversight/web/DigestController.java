package uk.co.pharmacyiq.governance.oversight.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.governance.oversight.Digest;
import uk.co.pharmacyiq.governance.oversight.MarkDigestRead;
import uk.co.pharmacyiq.governance.oversight.ViewDigest;
import uk.co.pharmacyiq.governance.oversight.Week;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The pages of the weekly digest. */
@Controller
class DigestController {

    private static final String PAGE = "/oversight/digest";

    private final Api api;
    private final Pages pages;
    private final ViewDigest viewDigest;
    private final MarkDigestRead markDigestRead;
    private final Clock clock;

    DigestController(Api api, Pages pages, ViewDigest viewDigest, MarkDigestRead markDigestRead, Clock clock) {
        this.api = api;
        this.pages = pages;
        this.viewDigest = viewDigest;
        this.markDigestRead = markDigestRead;
        this.clock = clock;
    }

    /** Last week's, which is the one to be read. */
    @GetMapping(PAGE)
    @Permitted(ViewDigest.PERMISSION)
    View lastDigest(Actor.Person actor) {
        var last = Week.at(clock.instant()).before();
        return show(actor, last, null, null);
    }

    @GetMapping(PAGE + "/{week}")
    @Permitted(ViewDigest.PERMISSION)
    View digest(Actor.Person actor, @PathVariable String week) {
        return switch (OversightInput.week(week)) {
            case Done<Week>(var known) -> show(actor, known, null, null);
            case Refused<Week>(var reason) -> pages.refused(reason);
        };
    }

    @GetMapping(PAGE + "/{week}/export")
    @Permitted(value = ViewDigest.PERMISSION, lengthy = true)
    Object export(Actor.Person actor, @PathVariable String week) {
        return switch (OversightInput.week(week).then(known -> viewDigest.export(actor, known))) {
            case Done<Digest>(var digest) -> DigestFile.answer(digest);
            case Refused<Digest>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping(PAGE + "/{week}/reading")
    @Permitted(MarkDigestRead.PERMISSION)
    View mark(Actor.Person actor, @PathVariable String week, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                MarkDigestRead.ACT,
                Target.none(),
                OversightInput.reading(week, fields),
                read -> markDigestRead.mark(actor, read));
        return switch (outcome) {
            case Done<?> _ -> pages.redirect(PAGE + "/" + week, Notice.success("The digest is marked as read."));
            case Refused<?>(var reason) -> again(actor, week, fields, reason);
        };
    }

    private View again(Actor.Person actor, String week, Fields fields, Refusal reason) {
        return Week.parse(week)
                .map(known -> show(actor.with(actor.request().composed()), known, fields, reason))
                .orElseGet(() -> pages.refused(reason));
    }

    private View show(Actor.Person actor, Week week, @Nullable Fields typed, @Nullable Refusal reason) {
        var status = reason == null ? HttpStatus.OK : Api.status(reason.kind());
        return switch (viewDigest.view(actor, Optional.of(week))) {
            case Done<Digest>(var digest) ->
                pages.show(
                        status,
                        "governance/oversight/web/digest",
                        DigestPage.of(digest, markDigestRead.mayMark(actor), typed, reason));
            case Refused<Digest>(var no) -> pages.refused(no);
        };
    }
}
