package uk.co.pharmacyiq.governance.record.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.governance.record.ExportRecord;
import uk.co.pharmacyiq.governance.record.SearchRecord;
import uk.co.pharmacyiq.governance.record.TakeProof;
import uk.co.pharmacyiq.governance.record.ViewEntry;
import uk.co.pharmacyiq.governance.record.web.RecordAnswers.EntriesAnswer;
import uk.co.pharmacyiq.governance.record.web.RecordAnswers.WholeEntryAnswer;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The record, for programs. */
@RestController
class RecordApi {

    private final Api api;
    private final SearchRecord searchRecord;
    private final ViewEntry viewEntry;
    private final TakeProof takeProof;
    private final ExportRecord exportRecord;

    RecordApi(Api api, SearchRecord searchRecord, ViewEntry viewEntry, TakeProof takeProof, ExportRecord exportRecord) {
        this.api = api;
        this.searchRecord = searchRecord;
        this.viewEntry = viewEntry;
        this.takeProof = takeProof;
        this.exportRecord = exportRecord;
    }

    /** Takes person, subject, product, premises, place, action, outcome, from, until, text, after and limit as its query. */
    @GetMapping("/api/v1/record")
    @Permitted(SearchRecord.PERMISSION)
    ResponseEntity<EntriesAnswer> searchRecord(Actor.Person actor, HttpServletRequest request) {
        var read = RecordQueryText.read(Fields.ofForm(request), RecordDesk.USUAL);
        return api.ok(api.ask(actor, SearchRecord.ACT, Target.none(), read, wish -> searchRecord.search(actor, wish))
                .then(found -> Outcome.done(EntriesAnswer.of(found))));
    }

    @GetMapping("/api/v1/record/{event}")
    @Permitted(SearchRecord.PERMISSION)
    ResponseEntity<WholeEntryAnswer> viewRecordEntry(Actor.Person actor, @PathVariable String event) {
        return api.ok(
                viewEntry.view(actor, RequestNotes.id(event)).then(view -> Outcome.done(WholeEntryAnswer.of(view))));
    }

    /** Names each detail to disclose by a parameter {@code field}. */
    @GetMapping(path = "/api/v1/record/{event}/proof", produces = MediaType.ALL_VALUE)
    @Permitted(SearchRecord.PERMISSION)
    ResponseEntity<String> takeRecordProof(Actor.Person actor, @PathVariable String event, HttpServletRequest request) {
        return switch (takeProof.take(actor, RequestNotes.id(event), RecordDesk.chosen(request))) {
            case Done<TakeProof.Proof>(var proof) -> RecordDesk.file(proof);
            case Refused<TakeProof.Proof>(var reason) -> Api.problem(reason);
        };
    }

    /** Takes the same query as the search, and {@code form}: jsonl or csv. */
    @GetMapping(path = "/api/v1/record/export", produces = MediaType.ALL_VALUE)
    @Permitted(value = ExportRecord.PERMISSION, lengthy = true)
    ResponseEntity<byte[]> exportRecord(Actor.Person actor, HttpServletRequest request) {
        return switch (RecordExportController.export(api, exportRecord, actor, request)) {
            case Done<ExportRecord.Exported>(var file) -> RecordExportController.file(file);
            case Refused<ExportRecord.Exported>(var reason) -> Api.problem(reason);
        };
    }
}
