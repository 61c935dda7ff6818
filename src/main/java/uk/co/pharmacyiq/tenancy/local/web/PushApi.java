package uk.co.pharmacyiq.tenancy.local.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.tenancy.local.PushPreview;
import uk.co.pharmacyiq.tenancy.local.PushSetting;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Setting many premises from head office, for programs. */
@RestController
class PushApi {

    private final Api api;
    private final PushSetting pushSetting;

    PushApi(Api api, PushSetting pushSetting) {
        this.api = api;
        this.pushSetting = pushSetting;
    }

    @PostMapping("/api/v1/settings/{setting}/push/preview")
    @Permitted(PushSetting.PERMISSION)
    ResponseEntity<PreviewAnswer> previewPush(
            Actor.Person actor, @PathVariable String setting, @RequestBody PushForm body) {
        return api.ok(api.ask(
                        actor,
                        PushSetting.CHECK_ACT,
                        Target.none(),
                        read(setting, body),
                        request -> pushSetting.preview(actor, request))
                .then(preview -> Outcome.done(PreviewAnswer.of(preview))));
    }

    @PostMapping("/api/v1/settings/{setting}/push")
    @Permitted(PushSetting.PERMISSION)
    ResponseEntity<PushSetting.Pushed> pushSetting(
            Actor.Person actor, @PathVariable String setting, @RequestBody PushForm body) {
        return api.ok(api.ask(
                actor,
                PushSetting.ACT,
                Target.none(),
                read(setting, body),
                request -> pushSetting.push(actor, request)));
    }

    private static Outcome<PushSetting.Request> read(String setting, PushForm body) {
        return PushForm.read(
                setting,
                Fields.ofBody(body),
                Optional.ofNullable(body.premises()).orElse(List.of()));
    }

    /** What it would change; {@code seen} is sent back to confirm it. */
    record PreviewAnswer(String seen, int changes, int keeps, int stays, List<PreviewRow> premises) {
        static PreviewAnswer of(PushPreview preview) {
            return new PreviewAnswer(
                    preview.seen(),
                    preview.count(PushPreview.Fate.CHANGES),
                    preview.count(PushPreview.Fate.KEEPS),
                    preview.count(PushPreview.Fate.STAYS),
                    preview.rows().stream().map(PreviewRow::of).toList());
        }
    }

    /** One premises: what holds now, what would hold then, what would become of it. */
    record PreviewRow(
            String id,
            String odsCode,
            String name,
            String now,
            String then,
            String source,
            boolean locked,
            String fate) {
        static PreviewRow of(PushPreview.Row row) {
            return new PreviewRow(
                    row.premises().id().toString(),
                    row.premises().odsCode().value(),
                    row.premises().name(),
                    row.now().value(),
                    row.then().value(),
                    row.then().source().name(),
                    row.then().locked(),
                    row.fate().name());
        }
    }
}
