package uk.co.pharmacyiq.governance.privacy.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.privacy.CloseCase;
import uk.co.pharmacyiq.governance.privacy.PrivacyCase;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;

/** Reads what a reviewer entered. */
final class PrivacyInput {

    private PrivacyInput() {}

    /** An answer as programs send it. */
    record LookFindingBody(
            @Nullable String finding, @Nullable String note) {}

    static Outcome<CloseCase.Request> answer(UUID asked, Fields fields) {
        var finding = fields.need("finding", PrivacyCase.Finding::parse, "Choose what you found.");
        var note = fields.need(
                "note",
                text -> TypedText.line(text, 1000).filter(line -> line.length() >= 2),
                "Enter how you found it, in at most 1,000 characters: whom you asked, and what they said.");
        return fields.finish(() -> new CloseCase.Request(asked, finding.value(), note.value()));
    }
}
