package uk.co.pharmacyiq.governance.rights.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.co.pharmacyiq.governance.rights.CountRequests;
import uk.co.pharmacyiq.governance.rights.RightsDesk;
import uk.co.pharmacyiq.kernel.CsvLine;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;

/** How many requests and complaints there were, as a table for a spreadsheet. */
@Controller
class CountsController {

    private static final List<String> HEADINGS =
            List.of("Kind", "Received", "Acknowledged in time", "Answered", "Refused", "Withdrawn", "Open", "Late");

    private final Pages pages;
    private final CountsInput counts;

    CountsController(Pages pages, CountsInput counts) {
        this.pages = pages;
        this.counts = counts;
    }

    @GetMapping("/premises/{premises}/rights/statistics")
    @Permitted(RightsDesk.PERMISSION)
    Object rightsStatistics(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return switch (counts.count(actor, RequestNotes.premises(premises), Fields.ofForm(request))) {
            case Done<CountRequests.Counts>(var counted) -> file(counted);
            case Refused<CountRequests.Counts>(var reason) -> pages.refused(reason);
        };
    }

    private static ResponseEntity<byte[]> file(CountRequests.Counts counts) {
        var text = Stream.concat(Stream.of(HEADINGS), counts.lines().stream().map(CountsController::cells))
                .map(CsvLine::of)
                .collect(Collectors.joining("", CsvLine.BYTE_ORDER_MARK, ""));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("data-requests-" + counts.first() + "-" + counts.last() + ".csv")
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> cells(CountRequests.Line line) {
        return Stream.concat(
                        Stream.of(line.kind().title()),
                        Stream.of(
                                        line.received(),
                                        line.acknowledged(),
                                        line.answered(),
                                        line.refused(),
                                        line.withdrawn(),
                                        line.open(),
                                        line.late())
                                .map(String::valueOf))
                .toList();
    }
}
