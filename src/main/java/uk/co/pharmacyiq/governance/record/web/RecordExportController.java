package uk.co.pharmacyiq.governance.record.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.co.pharmacyiq.governance.record.ExportRecord;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.OpenToAll;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The record as a file for other programs, for people of the organisation and for visitors. */
@Controller
class RecordExportController {

    private final Api api;
    private final Pages pages;
    private final InspectController door;
    private final ExportRecord exportRecord;

    RecordExportController(Api api, Pages pages, InspectController door, ExportRecord exportRecord) {
        this.api = api;
        this.pages = pages;
        this.door = door;
        this.exportRecord = exportRecord;
    }

    @GetMapping("/record/export")
    @Permitted(value = ExportRecord.PERMISSION, lengthy = true)
    Object export(Actor.Person actor, HttpServletRequest request) {
        return answer(export(api, exportRecord, actor, request));
    }

    @GetMapping("/inspect/record/export")
    @OpenToAll(InspectController.WHY)
    Object inspectExport(HttpServletRequest request) {
        return door.visiting(request, visit -> answer(export(api, exportRecord, visit.visitor(), request)));
    }

    static Outcome<ExportRecord.Exported> export(
            Api api, ExportRecord export, Actor actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var filters = RecordQueryText.filters(fields);
        var form = fields.need("form", RecordExportController::form, "Choose a form: jsonl or csv.");
        var read = fields.finish(filters::value);
        return api.ask(
                actor, ExportRecord.ACT, Target.none(), read, found -> export.export(actor, found, form.value()));
    }

    private static Optional<ExportRecord.Form> form(String text) {
        return Stream.of(ExportRecord.Form.values())
                .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    private Object answer(Outcome<ExportRecord.Exported> outcome) {
        return switch (outcome) {
            case Done<ExportRecord.Exported>(var file) -> file(file);
            case Refused<ExportRecord.Exported>(var reason) -> pages.refused(reason);
        };
    }

    static ResponseEntity<byte[]> file(ExportRecord.Exported file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName())
                                .build()
                                .toString())
                .body(file.bytes());
    }
}
