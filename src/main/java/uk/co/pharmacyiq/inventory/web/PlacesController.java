package uk.co.pharmacyiq.inventory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.places.AddPlace;
import uk.co.pharmacyiq.inventory.places.Place;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.inventory.places.RenamePlace;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** The page of the places: what there is, a new one, another name. */
@Controller
class PlacesController {

    private final StockDesk desk;
    private final Places places;
    private final AddPlace addPlace;
    private final RenamePlace renamePlace;

    PlacesController(StockDesk desk, Places places, AddPlace addPlace, RenamePlace renamePlace) {
        this.desk = desk;
        this.places = places;
        this.addPlace = addPlace;
        this.renamePlace = renamePlace;
    }

    @GetMapping("/premises/{premises}/stock/places")
    @Permitted(Places.PERMISSION)
    View places(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(
                actor,
                premises,
                Places.PERMISSION,
                here -> desk.show(
                        places.list(here.asking(), here.premises()),
                        listing -> desk.show(
                                "places",
                                new PlacesPage(here, listing.places(), StockForm.fresh(Fields.ofForm(request)), ""))));
    }

    @PostMapping("/premises/{premises}/stock/places")
    @Permitted(AddPlace.PERMISSION)
    View addPlace(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        return desk.open(actor, premises, AddPlace.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            var read = PlaceInput.read(fields, here.premises());
            return switch (desk.ask(here, AddPlace.ACT, read, asked -> addPlace.add(here.asking(), asked))) {
                case Done<Place> _ -> desk.redirect(here.path("stock/places"), "The place was added.");
                case Refused<Place>(var reason) -> again(here, fields, reason, "");
            };
        });
    }

    @PostMapping("/premises/{premises}/stock/places/{place}")
    @Permitted(RenamePlace.PERMISSION)
    View renamePlace(
            Actor.Person actor, @PathVariable String premises, @PathVariable String place, HttpServletRequest request) {
        return desk.open(actor, premises, RenamePlace.PERMISSION, here -> {
            var fields = Fields.ofForm(request);
            var read = rename(here, place, fields);
            return switch (desk.ask(here, RenamePlace.ACT, read, asked -> renamePlace.rename(here.asking(), asked))) {
                case Done<Place> _ -> desk.redirect(here.path("stock/places"), "The place was renamed.");
                case Refused<Place>(var reason) -> again(here, fields, reason, place);
            };
        });
    }

    private static Outcome<RenamePlace.Request> rename(Here here, String place, Fields fields) {
        var name = PlaceInput.name(fields);
        var version = fields.need(
                "version",
                text -> text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
                "Open the page of the places again, then make your change.");
        return fields.finish(
                () -> new RenamePlace.Request(here.premises(), RequestNotes.id(place), name.value(), version.value()));
    }

    private View again(Here here, Fields fields, Refusal reason, String renaming) {
        var form = StockForm.refused(fields, reason, Set.of("code", "name", "kind"));
        var shown = renaming.isEmpty() ? form : new StockForm(fields, under(form.errors(), renaming));
        return desk.show(
                places.list(here.looking(), here.premises()),
                listing -> desk.again(reason, "places", new PlacesPage(here, listing.places(), shown, renaming)));
    }

    /** Errors of the one place, whose field on the page is named after it. */
    private static List<FieldError> under(List<FieldError> errors, String place) {
        return errors.stream()
                .map(error -> new FieldError("name-" + RequestNotes.id(place), error.message()))
                .toList();
    }
}
