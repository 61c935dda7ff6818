package uk.co.pharmacyiq.governance.record.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.co.pharmacyiq.governance.inspection.EnterByPass;
import uk.co.pharmacyiq.governance.record.Filters;
import uk.co.pharmacyiq.governance.record.SearchRecord;
import uk.co.pharmacyiq.governance.record.TakeProof;
import uk.co.pharmacyiq.governance.record.ViewEntry;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.OpenToAll;
import uk.co.pharmacyiq.site.RequestNotes;

/** The record for somebody who came in by a pass: read-only, and no further than their pass goes. */
@Controller
class VisitController {

    private final InspectController door;
    private final RecordDesk desk;
    private final SearchRecord searchRecord;
    private final ViewEntry viewEntry;
    private final TakeProof takeProof;

    VisitController(
            InspectController door,
            RecordDesk desk,
            SearchRecord searchRecord,
            ViewEntry viewEntry,
            TakeProof takeProof) {
        this.door = door;
        this.desk = desk;
        this.searchRecord = searchRecord;
        this.viewEntry = viewEntry;
        this.takeProof = takeProof;
    }

    @GetMapping("/inspect/record")
    @OpenToAll(InspectController.WHY)
    Object inspectRecord(HttpServletRequest request) {
        return door.visiting(request, visit -> {
            var fields = Fields.ofForm(request);
            var read = RecordQueryText.read(fields, RecordDesk.USUAL);
            var asked = switch (read) {
                case Done<SearchRecord.Request>(var wish) -> wish;
                case Refused<SearchRecord.Request> _ ->
                    new SearchRecord.Request(Filters.none(), java.util.Optional.empty(), RecordDesk.USUAL);
            };
            return desk.list(place(visit), fields, read, searchRecord.search(visit.visitor(), asked));
        });
    }

    @GetMapping("/inspect/record/{event}")
    @OpenToAll(InspectController.WHY)
    Object inspectEntry(@PathVariable String event, HttpServletRequest request) {
        return door.visiting(
                request, visit -> desk.entry(place(visit), viewEntry.view(visit.visitor(), RequestNotes.id(event))));
    }

    @GetMapping("/inspect/record/{event}/proof")
    @OpenToAll(InspectController.WHY)
    Object inspectProof(@PathVariable String event, HttpServletRequest request) {
        return door.visiting(request, visit -> {
            var id = RequestNotes.id(event);
            return desk.proof(
                    place(visit),
                    id,
                    request.getRequestURI(),
                    takeProof.take(visit.visitor(), id, RecordDesk.chosen(request)));
        });
    }

    static RecordPlace place(EnterByPass.Visit visit) {
        return RecordPlace.visit(
                visit.visitor().displayName() + ", visiting; this pass is good until "
                        + LondonTime.time(visit.expiresAt()),
                visit.visitor().mayLookAt());
    }
}
