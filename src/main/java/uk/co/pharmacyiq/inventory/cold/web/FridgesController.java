package uk.co.pharmacyiq.inventory.cold.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.cold.AddFridge;
import uk.co.pharmacyiq.inventory.cold.Fridge;
import uk.co.pharmacyiq.inventory.cold.ViewFridges;
import uk.co.pharmacyiq.inventory.places.Place;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.places.Places;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** The page of the fridges: one line for each, to be read in one go, and a new one. */
@Controller
class FridgesController {

    static final String PATH = "/premises/{premises}/stock/fridges";

    private final ColdDesk desk;
    private final ViewFridges viewFridges;
    private final AddFridge addFridge;
    private final Places places;

    FridgesController(ColdDesk desk, ViewFridges viewFridges, AddFridge addFridge, Places places) {
        this.desk = desk;
        this.viewFridges = viewFridges;
        this.addFridge = addFridge;
        this.places = places;
    }

    @GetMapping(PATH)
    @Permitted(ViewFridges.PERMISSION)
    View fridges(Actor.Person actor, @PathVariable String premises) {
        var here = desk.at(actor, premises);
        return desk.show(viewFridges.list(actor, here.premises()), "fridges", listing -> page(here, listing));
    }

    @PostMapping(PATH)
    @Permitted(AddFridge.PERMISSION)
    View addFridge(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = ColdInput.fridge(here.premises(), fields);
        return switch (desk.ask(here, AddFridge.ACT, read, asked -> addFridge.add(actor, asked))) {
            case Done<Fridge> _ ->
                desk.redirect(here.path(""), Notice.success("The fridge is on the register. Read it today."));
            case Refused<Fridge>(var reason) ->
                desk.again(
                        reason,
                        viewFridges.list(here.looking(), here.premises()),
                        "fridges",
                        listing -> page(here, listing).with(ColdForm.refused("", fields, reason)));
        };
    }

    /** The page, with the places that are fridges to choose from. */
    FridgesPage page(Here here, ViewFridges.Listing listing) {
        List<Place> fridges = places.list(here.looking(), here.premises()) instanceof Done<Places.Listing>(var found)
                ? found.places().stream()
                        .filter(place -> place.kind() == PlaceKind.FRIDGE)
                        .toList()
                : List.of();
        return new FridgesPage(here, listing, fridges, ColdForm.none());
    }
}
