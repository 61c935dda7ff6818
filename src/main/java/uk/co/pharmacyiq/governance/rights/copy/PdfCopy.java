package uk.co.pharmacyiq.governance.rights.copy;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.co.pharmacyiq.governance.rights.copy.Material.Item;
import uk.co.pharmacyiq.governance.rights.copy.Material.Look;
import uk.co.pharmacyiq.governance.rights.copy.Material.Version;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.paper.Head;
import uk.co.pharmacyiq.site.paper.Paper;

/** A copy on paper. */
final class PdfCopy {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private PdfCopy() {}

    static byte[] of(CopyMaker.Head head, Material material, Instant made) {
        var foot = head.organisation() + " · " + head.reference();
        try (var pages = Paper.upright(new Head("Copy of a record", List.of(), foot), made)) {
            pages.title("Copy of the record held about " + material.person());
            pages.paragraph("Made on " + DAY.format(head.made()) + " by " + head.organisation() + " for request "
                    + head.reference() + ". It costs nothing.");
            pages.heading("What goes with it");
            for (var told : head.told()) {
                pages.paragraph(told);
            }
            pages.heading("The record: every entry, every version, oldest first");
            for (var item : material.items()) {
                item(pages, item);
            }
            pages.heading("Who looked at the record or wrote in it");
            for (var look : material.looks()) {
                pages.paragraph(look(look));
            }
            return pages.bytes();
        }
    }

    private static void item(Paper pages, Item item) {
        if (item.withheld().isPresent()) {
            pages.subheading(
                    "An entry that is withheld: " + item.withheld().get().words());
            return;
        }
        pages.subheading(item.title() + " (" + item.state().toLowerCase(Locale.UK) + ")");
        for (var version : item.versions()) {
            pages.paragraph(heading(version));
            for (var value : version.values()) {
                pages.indented(value.label() + ": " + value.shown());
            }
        }
    }

    private static String heading(Version version) {
        return version.change() + " on " + LondonTime.time(version.at());
    }

    private static String look(Look look) {
        return Stream.of(LondonTime.time(look.at()), look.who(), look.where(), look.what(), look.why())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
