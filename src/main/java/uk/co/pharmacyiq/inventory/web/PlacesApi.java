package uk.co.pharmacyiq.inventory.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.places.AddPlace;
import uk.co.pharmacyiq.inventory.places.Place;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.inventory.places.RenamePlace;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Places, for programs. Renaming takes the version that was read, as an entity tag. */
@RestController
class PlacesApi {

    private final Api api;
    private final Places places;
    private final AddPlace addPlace;
    private final RenamePlace renamePlace;

    PlacesApi(Api api, Places places, AddPlace addPlace, RenamePlace renamePlace) {
        this.api = api;
        this.places = places;
        this.addPlace = addPlace;
        this.renamePlace = renamePlace;
    }

    /** A place as it is sent. */
    record PlaceBody(
            @Nullable String code,
            @Nullable String name,
            @Nullable String kind) {}

    /** A place as it is told; {@code version} is its entity tag. */
    record PlaceAnswer(UUID id, String code, String name, String kind, int version) {
        static PlaceAnswer of(Place place) {
            return new PlaceAnswer(
                    place.id(), place.code(), place.name(), place.kind().name(), place.version());
        }
    }

    @GetMapping("/api/v1/premises/{premises}/places")
    @Permitted(Places.PERMISSION)
    ResponseEntity<List<PlaceAnswer>> listPlaces(Actor.Person actor, @PathVariable String premises) {
        return api.ok(places.list(actor, RequestNotes.premises(premises))
                .then(listing -> Outcome.done(
                        listing.places().stream().map(PlaceAnswer::of).toList())));
    }

    @PostMapping("/api/v1/premises/{premises}/places")
    @Permitted(AddPlace.PERMISSION)
    ResponseEntity<PlaceAnswer> addPlace(
            Actor.Person actor, @PathVariable String premises, @RequestBody PlaceBody body) {
        var read = read(Fields.ofBody(body), RequestNotes.premises(premises));
        return api.created(api.ask(actor, AddPlace.ACT, Target.none(), read, request -> addPlace.add(actor, request))
                .then(place -> Outcome.done(PlaceAnswer.of(place))));
    }

    @PutMapping("/api/v1/premises/{premises}/places/{place}")
    @Permitted(RenamePlace.PERMISSION)
    ResponseEntity<PlaceAnswer> renamePlace(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String place,
            @RequestBody PlaceBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = Fields.ofBody(body);
        var name = name(fields);
        var version = version(ifMatch);
        if (version.isEmpty()) {
            fields.refuse("If-Match", "Send the entity tag of the place as you read it in If-Match.");
        }
        var read = fields.finish(() -> new RenamePlace.Request(
                RequestNotes.premises(premises), RequestNotes.id(place), name.value(), version.orElseThrow()));
        return api.ok(
                api.ask(actor, RenamePlace.ACT, Target.none(), read, request -> renamePlace.rename(actor, request))
                        .then(renamed -> Outcome.done(PlaceAnswer.of(renamed))),
                answer -> Integer.toString(answer.version()));
    }

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

    private static Fields.Read<String> name(Fields fields) {
        return fields.need(
                "name",
                text -> TypedText.line(text, 60).filter(line -> !line.isEmpty()),
                "Enter a name of 1 to 60 characters.");
    }

    private static Optional<Integer> version(@Nullable String tag) {
        return tag != null && tag.matches("\"[0-9]{1,9}\"")
                ? Optional.of(Integer.valueOf(tag.substring(1, tag.length() - 1)))
                : Optional.empty();
    }
}
