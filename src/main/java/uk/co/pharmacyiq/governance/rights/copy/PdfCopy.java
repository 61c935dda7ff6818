package uk.co.pharmacyiq.governance.rights.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.co.pharmacyiq.governance.rights.copy.Material.Item;
import uk.co.pharmacyiq.governance.rights.copy.Material.Look;
import uk.co.pharmacyiq.governance.rights.copy.Material.Version;
import uk.co.pharmacyiq.site.LondonTime;

/** A copy on paper. */
final class PdfCopy {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private PdfCopy() {}

    static byte[] of(CopyMaker.Head head, Material material) {
        try (var pages = new PdfPages(head.organisation() + " · " + head.reference())) {
            pages.title("Copy of the record held about " + material.person());
            pages.text("Made on " + DAY.format(head.made()) + " by " + head.organisation() + " for request "
                    + head.reference() + ". It costs nothing.");
            pages.heading("What goes with it");
            for (var told : head.told()) {
                pages.text(told);
            }
            pages.heading("The record: every entry, every version, oldest first");
            for (var item : material.items()) {
                item(pages, item);
            }
            pages.heading("Who looked at the record or wrote in it");
            for (var look : material.looks()) {
                pages.text(look(look));
            }
            return pages.bytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void item(PdfPages pages, Item item) throws IOException {
        if (item.withheld().isPresent()) {
            pages.subheading(
                    "An entry that is withheld: " + item.withheld().get().words());
            return;
        }
        pages.subheading(item.title() + " (" + item.state().toLowerCase(Locale.UK) + ")");
        for (var version : item.versions()) {
            pages.text(heading(version));
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
