package uk.co.pharmacyiq.tenancy.notice.web;

import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.tenancy.notice.ChangeNotice;
import uk.co.pharmacyiq.tenancy.notice.Told;
import uk.co.pharmacyiq.tenancy.notice.ViewNotice;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The organisation's part of the notice, for programs. */
@RestController
class NoticeApi {

    private final Api api;
    private final ViewNotice viewNotice;
    private final ChangeNotice changeNotice;

    NoticeApi(Api api, ViewNotice viewNotice, ChangeNotice changeNotice) {
        this.api = api;
        this.viewNotice = viewNotice;
        this.changeNotice = changeNotice;
    }

    @GetMapping("/api/v1/own-notice")
    @Permitted(ViewNotice.PERMISSION)
    ResponseEntity<OwnNotice> viewNotice(Actor.Person actor) {
        return api.ok(viewNotice.view(actor).then(view -> Outcome.done(OwnNotice.of(view))));
    }

    @PostMapping("/api/v1/own-notice")
    @Permitted(ChangeNotice.PERMISSION)
    ResponseEntity<NoticeNumber> changeNotice(Actor.Person actor, @RequestBody NoticeForm body) {
        return api.created(api.ask(
                        actor,
                        ChangeNotice.ACT,
                        Target.none(),
                        NoticeForm.read(Fields.ofBody(body)),
                        asked -> changeNotice.change(actor, asked))
                .then(number -> Outcome.done(new NoticeNumber(number))));
    }

    /** The number of the new version. */
    record NoticeNumber(int number) {}

    /** What the organisation says, and said. */
    record OwnNotice(String handle, Told now, List<NoticeVersion> versions) {
        static OwnNotice of(ViewNotice.View view) {
            return new OwnNotice(
                    view.handle(),
                    view.now(),
                    view.versions().stream().map(NoticeVersion::of).toList());
        }
    }

    /** One version. */
    record NoticeVersion(int number, Told told, String why, Instant from, String by) {
        static NoticeVersion of(ViewNotice.Version version) {
            return new NoticeVersion(
                    version.number(),
                    version.told(),
                    version.why(),
                    version.from(),
                    version.by().toString());
        }
    }
}
