package uk.co.pharmacyiq.controlled.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.controlled.Entry;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.ViewRegister;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/** How an entry came to be, what stands beneath it, and the form for a correcting footnote. */
record EntryPage(PremisesId premises, ViewRegister.Origin origin, Fields typed, List<FieldError> errors) {

    Entry entry() {
        return origin.entry();
    }

    String title() {
        return "Entry " + entry().number() + ": " + origin.section().line().title();
    }

    String section() {
        return "/premises/" + premises + "/controlled/sections/"
                + origin.section().id();
    }

    String action() {
        return section() + "/entries/" + entry().number() + "/footnotes";
    }

    String trail() {
        return "/premises/" + premises + "/controlled/papers/sections/"
                + origin.section().id() + "/entries/" + entry().number();
    }

    String unit() {
        return origin.section().unit();
    }

    /** As it stands in its column: never below zero. */
    String quantity() {
        return Section.plain(entry().change().abs());
    }

    String shown(String field) {
        return typed.shown(field);
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
