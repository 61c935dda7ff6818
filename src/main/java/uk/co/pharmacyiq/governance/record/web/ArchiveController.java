package uk.co.pharmacyiq.governance.record.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.co.pharmacyiq.governance.record.ArchiveRecord;
import uk.co.pharmacyiq.governance.record.ExportRecord;
import uk.co.pharmacyiq.governance.record.RecordRefusal;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** The whole record with its proofs, as one file. */
@Controller
class ArchiveController {

    private final Pages pages;
    private final ArchiveRecord archiveRecord;

    ArchiveController(Pages pages, ArchiveRecord archiveRecord) {
        this.pages = pages;
        this.archiveRecord = archiveRecord;
    }

    @GetMapping("/record/archive")
    @Permitted(value = ExportRecord.PERMISSION, lengthy = true)
    Object archive(Actor.Person actor) throws IOException {
        return switch (archiveRecord.archive(actor)) {
            case Done<ArchiveRecord.Archive>(var archive) -> file(archive);
            case Refused<ArchiveRecord.Archive>(var reason) ->
                reason == RecordRefusal.BEING_SIGNED
                        ? pages.show(
                                Api.status(reason.kind()),
                                "governance/record/web/beingSigned",
                                new BeingSignedPage(RecordPlace.own(Set.of()), "/record", "/record/archive"))
                        : pages.refused(reason);
        };
    }

    /** Gone as soon as it was handed over. */
    private static ResponseEntity<InputStreamResource> file(ArchiveRecord.Archive archive) throws IOException {
        long length = Files.size(archive.file());
        var content = Files.newInputStream(archive.file(), StandardOpenOption.DELETE_ON_CLOSE);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .contentLength(length)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("record.zip")
                                .build()
                                .toString())
                .body(new InputStreamResource(content));
    }
}
