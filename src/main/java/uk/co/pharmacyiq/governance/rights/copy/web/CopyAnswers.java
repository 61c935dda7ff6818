package uk.co.pharmacyiq.governance.rights.copy.web;

import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.governance.rights.copy.CopyFile;
import uk.co.pharmacyiq.governance.rights.copy.CopyRefusal;
import uk.co.pharmacyiq.governance.rights.copy.Material;
import uk.co.pharmacyiq.governance.rights.copy.Redaction;
import uk.co.pharmacyiq.governance.rights.copy.ReleaseCopy;
import uk.co.pharmacyiq.governance.rights.copy.ViewMaterial;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Actor;

/** What is answered about copies, and the files as they are handed out. */
final class CopyAnswers {

    private CopyAnswers() {}

    /** What a copy is made of, and what is withheld from it. */
    record MaterialAnswer(String state, Material material, List<Withheld> withheld) {

        static MaterialAnswer of(ViewMaterial.Shown shown) {
            return new MaterialAnswer(
                    shown.request().state().name(),
                    shown.material(),
                    shown.redactions().stream().map(Withheld::of).toList());
        }
    }

    /** That something is withheld, or was for a time. */
    record Withheld(String id, String entry, String field, String ground, String words, Instant at, boolean stands) {

        static Withheld of(Redaction redaction) {
            return new Withheld(
                    redaction.id().toString(),
                    redaction.entry().toString(),
                    redaction.field(),
                    redaction.reason().code(),
                    redaction.words(),
                    redaction.at(),
                    redaction.stands());
        }
    }

    static Outcome<CopyFile> read(ReleaseCopy releaseCopy, Actor.Person actor, Where where, String form) {
        return CopyFile.Form.of(form)
                .map(known -> releaseCopy.read(actor, where, known))
                .orElseGet(() -> Outcome.refused(CopyRefusal.NO_COPY));
    }

    /** No browser and nobody between keeps it; its name tells nothing about anybody. */
    static ResponseEntity<byte[]> file(CopyFile file, Where where) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.form().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("copy-" + where.reference() + "."
                                        + file.form().code())
                                .build()
                                .toString())
                .body(file.content());
    }
}
