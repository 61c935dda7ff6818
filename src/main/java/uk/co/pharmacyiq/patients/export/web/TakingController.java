package uk.co.pharmacyiq.patients.export.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.patients.export.AllowPatientExport;
import uk.co.pharmacyiq.patients.export.ShowPassphrase;
import uk.co.pharmacyiq.patients.export.TakeExport;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;

/** The passphrase on one page, the file from another. */
@Controller
class TakingController {

    private final Pages pages;
    private final ShowPassphrase showPassphrase;
    private final TakeExport takeExport;

    TakingController(Pages pages, ShowPassphrase showPassphrase, TakeExport takeExport) {
        this.pages = pages;
        this.showPassphrase = showPassphrase;
        this.takeExport = takeExport;
    }

    @PostMapping(ExportsController.PAGE + "/{export}/passphrase")
    @Permitted(AllowPatientExport.PERMISSION)
    View passphrase(Actor.Person actor, @PathVariable String export) {
        var id = RequestNotes.id(export);
        return switch (showPassphrase.show(actor, id)) {
            case Done<ShowPassphrase.Shown>(var shown) ->
                pages.show(
                        "patients/export/web/passphrase",
                        new ExportPages.Passphrase(ExportsController.PAGE + "/" + id, shown.passphrase()));
            case Refused<ShowPassphrase.Shown>(var reason) -> pages.refused(reason);
        };
    }

    @PostMapping(ExportsController.PAGE + "/{export}/file")
    @Permitted(value = AllowPatientExport.PERMISSION, lengthy = true)
    View file(Actor.Person actor, @PathVariable String export) {
        return switch (takeExport.take(actor, RequestNotes.id(export))) {
            case Done<TakeExport.File>(var file) -> handingOver(file);
            case Refused<TakeExport.File>(var reason) -> pages.refused(reason);
        };
    }

    /** Goes out as it is read; where it breaks off, the connection does. */
    private static View handingOver(TakeExport.File file) {
        return new View() {
            @Override
            public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                response.setContentType("application/zip");
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                response.setHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("export.zip")
                                .build()
                                .toString());
                file.writeTo(response.getOutputStream());
            }
        };
    }
}
