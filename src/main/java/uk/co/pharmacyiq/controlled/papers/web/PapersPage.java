package uk.co.pharmacyiq.controlled.papers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.papers.ViewTrail;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.desk.Here;

/** What papers of the register there are to take. */
record PapersPage(Here here, ViewTrail.Listing listing, Fields typed, List<FieldError> errors) {

    List<Section> sections() {
        return listing.sections();
    }

    /** Whether there is a copy for an outage, and of when. */
    String copies() {
        if (!listing.copies()) {
            return "No nightly copy of the register is kept: whoever operates this installation has named no folder for it.";
        }
        return listing.newest()
                .map(day -> "A copy of the register is kept each night for outages. The newest is of " + day
                        + "; whoever operates this installation knows where it lies.")
                .orElse("A copy of the register is kept each night for outages; there is none of these premises yet.");
    }

    String register() {
        return here.path("/register");
    }

    String extract() {
        return here.path("/extract");
    }

    String paper(Section section) {
        return here.path("/sections/" + section.id());
    }

    String shown(String field) {
        return typed.shown(field);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
