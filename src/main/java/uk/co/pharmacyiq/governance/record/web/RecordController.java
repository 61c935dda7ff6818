package uk.co.pharmacyiq.governance.record.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.governance.inspection.LetInspectorIn;
import uk.co.pharmacyiq.governance.record.EraseSealedDetails;
import uk.co.pharmacyiq.governance.record.ExportRecord;
import uk.co.pharmacyiq.governance.record.Filters;
import uk.co.pharmacyiq.governance.record.SearchRecord;
import uk.co.pharmacyiq.governance.record.TakeProof;
import uk.co.pharmacyiq.governance.record.ViewEntry;
import uk.co.pharmacyiq.governance.record.ViewHealth;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.UseCases;

/** The record for the people of the organisation: the list, one entry, its proof. */
@Controller
class RecordController {

    private final RecordDesk desk;
    private final UseCases useCases;
    private final SearchRecord searchRecord;
    private final ViewEntry viewEntry;
    private final TakeProof takeProof;

    RecordController(
            RecordDesk desk, UseCases useCases, SearchRecord searchRecord, ViewEntry viewEntry, TakeProof takeProof) {
        this.desk = desk;
        this.useCases = useCases;
        this.searchRecord = searchRecord;
        this.viewEntry = viewEntry;
        this.takeProof = takeProof;
    }

    @GetMapping("/record")
    @Permitted(SearchRecord.PERMISSION)
    View record(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var read = RecordQueryText.read(fields, RecordDesk.USUAL);
        var asked = switch (read) {
            case Done<SearchRecord.Request>(var wish) -> wish;
            case Refused<SearchRecord.Request> _ ->
                new SearchRecord.Request(Filters.none(), java.util.Optional.empty(), RecordDesk.USUAL);
        };
        return desk.list(place(actor), fields, read, searchRecord.search(actor, asked));
    }

    @GetMapping("/record/{event}")
    @Permitted(SearchRecord.PERMISSION)
    View entry(Actor.Person actor, @PathVariable String event) {
        return desk.entry(place(actor), viewEntry.view(actor, RequestNotes.id(event)));
    }

    @GetMapping("/record/{event}/proof")
    @Permitted(SearchRecord.PERMISSION)
    Object proof(Actor.Person actor, @PathVariable String event, HttpServletRequest request) {
        var id = RequestNotes.id(event);
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return desk.proof(
                place(actor),
                id,
                request.getRequestURI() + query,
                takeProof.take(actor, id, RecordDesk.chosen(request)));
    }

    private RecordPlace place(Actor.Person actor) {
        var rights = useCases.rights(actor);
        Set<String> may = Stream.of(
                        ViewHealth.PERMISSION,
                        LetInspectorIn.PERMISSION,
                        EraseSealedDetails.PERMISSION,
                        ExportRecord.PERMISSION)
                .filter(rights::holdsAnywhere)
                .collect(Collectors.toUnmodifiableSet());
        return RecordPlace.own(may);
    }
}
