package uk.co.pharmacyiq.controlled.papers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.desk.Here;

/** What papers of the register there are to take. */
record PapersPage(Here here, List<Section> sections, Fields typed, List<FieldError> errors) {

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
