package uk.co.pharmacyiq.controlled.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.controlled.Entry;
import uk.co.pharmacyiq.controlled.Section;
import uk.co.pharmacyiq.controlled.ViewRegister;
import uk.co.pharmacyiq.kernel.PremisesId;

/** A section as it is inspected: its head, and every entry under the headings that the law words. */
record SectionPage(PremisesId premises, ViewRegister.View view) {

    Section section() {
        return view.section();
    }

    String title() {
        return section().line().title();
    }

    String balance() {
        return section().amount(section().balance());
    }

    List<Entry> entries() {
        return view.entries();
    }

    String back() {
        return "/premises/" + premises + "/controlled";
    }

    String href(Entry entry) {
        return path() + "/entries/" + entry.number();
    }

    @Nullable
    String earlier() {
        return view.earlier().isPresent() ? path() + "?before=" + view.earlier().getAsLong() : null;
    }

    private String path() {
        return back() + "/sections/" + section().id();
    }
}
