package uk.co.pharmacyiq.inventory.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.inventory.places.AddPlace;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;

/** Reads places, from forms and from JSON alike. */
final class PlaceInput {

    private PlaceInput() {}

    static Outcome<AddPlace.Request> read(Fields fields, PremisesId premises) {
        var code = fields.need(
                "code",
                text -> Optional.of(text).filter(typed -> typed.matches("[A-Za-z0-9-]{1,20}")),
                "Enter a short code as it stands on the shelf: 1 to 20 letters, digits and hyphens.");
        var name = name(fields);
        var kind = fields.need(
                "kind",
                text -> Stream.of(PlaceKind.values())
                        .filter(known -> known.isAdded() && known.name().equalsIgnoreCase(text.replace('-', '_')))
                        .findFirst(),
                "Choose a kind: shelf, fridge or cd-cabinet.");
        return fields.finish(() -> new AddPlace.Request(premises, code.value(), name.value(), kind.value()));
    }

    static Fields.Read<String> name(Fields fields) {
        return fields.need(
                "name",
                text -> TypedText.line(text, 60).filter(line -> !line.isEmpty()),
                "Enter a name of 1 to 60 characters.");
    }

    /** The version an entity tag names: a number in quotes. */
    static Optional<Integer> version(@Nullable String tag) {
        return tag != null && tag.matches("\"[0-9]{1,9}\"")
                ? Optional.of(Integer.valueOf(tag.substring(1, tag.length() - 1)))
                : Optional.empty();
    }
}
