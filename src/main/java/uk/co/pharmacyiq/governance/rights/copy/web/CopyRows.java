package uk.co.pharmacyiq.governance.rights.copy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.rights.copy.Material;
import uk.co.pharmacyiq.governance.rights.copy.Redaction;
import uk.co.pharmacyiq.governance.rights.copy.ViewMaterial;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.LondonTime;

/** What a copy is made of, line by line, and what of it is withheld. */
record CopyRows(ViewMaterial.Shown shown) {

    /** An entry, as somebody decides about it. */
    record Row(String id, String title, String state, List<Line> lines, List<Choice> fields, boolean withheld) {}

    /** One value of one version. */
    record Line(
            String when,
            String label,
            String text,
            @Nullable String withheld) {}

    /** What is withheld, or was for a time. */
    record Held(String id, String what, String ground, String words, String by, String when, boolean stands) {}

    List<Row> entries() {
        return shown.material().items().stream().map(this::row).toList();
    }

    private Row row(Material.Item item) {
        var lines = new ArrayList<Line>();
        for (var version : item.versions()) {
            for (var value : version.values()) {
                lines.add(new Line(
                        version.change() + ", " + LondonTime.time(version.at()),
                        value.label(),
                        value.text(),
                        ground(item, value.field())));
            }
        }
        return new Row(
                item.entry().toString(),
                item.title(),
                item.state(),
                lines,
                fields(item),
                standing()
                        .anyMatch(each -> each.entry().equals(item.entry())
                                && each.field().isEmpty()));
    }

    private @Nullable String ground(Material.Item item, String field) {
        return standing()
                .filter(each -> each.entry().equals(item.entry()))
                .filter(each -> each.field().isEmpty() || each.field().equals(field))
                .map(each -> each.reason().words())
                .findFirst()
                .orElse(null);
    }

    private static List<Choice> fields(Material.Item item) {
        return Stream.concat(
                        Stream.of(new Choice("", "The whole entry", true)),
                        item.versions().stream()
                                .flatMap(version -> version.values().stream())
                                .map(value -> new Choice(value.field(), value.label(), false))
                                .distinct())
                .toList();
    }

    private Stream<Redaction> standing() {
        return shown.redactions().stream().filter(Redaction::stands);
    }

    List<Held> held() {
        return shown.redactions().stream()
                .map(each -> new Held(
                        each.id().toString(),
                        what(each),
                        each.reason().words(),
                        each.words(),
                        shown.people().getOrDefault(each.by(), "somebody who left"),
                        LondonTime.time(each.at()),
                        each.stands()))
                .toList();
    }

    private String what(Redaction redaction) {
        return shown.material().items().stream()
                .filter(item -> item.entry().equals(redaction.entry()))
                .map(item -> item.title() + (redaction.field().isEmpty() ? "" : ": " + label(item, redaction.field())))
                .findFirst()
                .orElse("An entry");
    }

    private static String label(Material.Item item, String field) {
        return item.versions().stream()
                .flatMap(version -> version.values().stream())
                .filter(value -> value.field().equals(field))
                .map(Material.Value::label)
                .findFirst()
                .orElse(field);
    }
}
