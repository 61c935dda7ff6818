package uk.co.pharmacyiq.inventory.cold.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.inventory.cold.DecideLot;
import uk.co.pharmacyiq.inventory.cold.NoteReading;
import uk.co.pharmacyiq.inventory.cold.TakeReadings;
import uk.co.pharmacyiq.inventory.cold.TakeReadings.Taken;
import uk.co.pharmacyiq.inventory.cold.ViewFridges;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** The page of one fridge: its readings, its curve, what was out of range and what was decided. */
@Controller
class FridgeController {

    private static final String PATH = FridgesController.PATH + "/{fridge}";

    private final ColdDesk desk;
    private final ViewFridges viewFridges;
    private final ColdActs acts;
    private final FridgesController fridges;
    private final Clock clock;

    FridgeController(ColdDesk desk, ViewFridges viewFridges, ColdActs acts, FridgesController fridges, Clock clock) {
        this.desk = desk;
        this.viewFridges = viewFridges;
        this.acts = acts;
        this.fridges = fridges;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Permitted(ViewFridges.PERMISSION)
    View fridge(Actor.Person actor, @PathVariable String premises, @PathVariable String fridge) {
        var here = desk.at(actor, premises);
        return desk.show(
                viewFridges.view(actor, here.premises(), RequestNotes.id(fridge)),
                "fridge",
                view -> new FridgePage(here, view, ColdForm.none()));
    }

    /** From the list: the next fridge has the cursor afterwards. */
    @PostMapping(PATH + "/readings")
    @Permitted(TakeReadings.PERMISSION)
    View readFridge(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String fridge,
            HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = ColdInput.byHand(here.premises(), fridge, fields, clock.instant());
        return switch (desk.ask(
                here, TakeReadings.ACT, read, asked -> acts.take().take(actor, asked))) {
            case Done<Taken>(var taken) ->
                desk.redirect(taken.out() == 0 ? here.path("") : here.path(fridge), told(taken));
            case Refused<Taken>(var reason) ->
                desk.again(
                        reason,
                        viewFridges.list(here.looking(), here.premises()),
                        "fridges",
                        listing -> fridges.page(here, listing).with(ColdForm.refused(fridge, fields, reason)));
        };
    }

    private static Notice told(Taken taken) {
        return taken.out() == 0
                ? Notice.success(taken.taken() + " taken in, all within the range.")
                : Notice.warning(taken.out() + " out of range. What lies in the fridge was set apart: " + taken.lots()
                        + " lots. A pharmacist decides on each.");
    }

    @PostMapping(PATH + "/files")
    @Permitted(TakeReadings.PERMISSION)
    View readLogger(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String fridge,
            HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = ColdInput.byFile(here.premises(), fridge, fields);
        return switch (desk.ask(
                here, TakeReadings.ACT, read, asked -> acts.take().take(actor, asked))) {
            case Done<Taken>(var taken) -> desk.redirect(here.path(fridge), told(taken));
            case Refused<Taken> refused -> again(here, fridge, fridge, fields, refused);
        };
    }

    @PostMapping(PATH + "/readings/{reading}/notes")
    @Permitted(NoteReading.PERMISSION)
    View noteReading(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String fridge,
            @PathVariable String reading,
            HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = ColdInput.note(here.premises(), fridge, reading, fields);
        return switch (desk.ask(
                here, NoteReading.ACT, read, asked -> acts.note().note(actor, asked))) {
            case Done<Boolean> _ ->
                desk.redirect(here.path(fridge), Notice.success("The note stands beneath the reading."));
            case Refused<Boolean> refused -> again(here, fridge, reading, fields, refused);
        };
    }

    @PostMapping(PATH + "/lots/{lot}/decision")
    @Permitted(DecideLot.PERMISSION)
    View decideLot(
            Actor.Person actor,
            @PathVariable String premises,
            @PathVariable String fridge,
            @PathVariable String lot,
            HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = ColdInput.decision(here.premises(), fridge, lot, fields);
        return switch (desk.ask(
                here, DecideLot.ACT, read, asked -> acts.decide().decide(actor, asked))) {
            case Done<Boolean> _ -> desk.redirect(here.path(fridge), Notice.success("Your decision is on the record."));
            case Refused<Boolean> refused -> again(here, fridge, lot, fields, refused);
        };
    }

    private View again(Here here, String fridge, String about, Fields typed, Refused<?> refused) {
        Outcome<ViewFridges.View> found = viewFridges.view(here.looking(), here.premises(), RequestNotes.id(fridge));
        return desk.again(
                refused.reason(),
                found,
                "fridge",
                view -> new FridgePage(here, view, ColdForm.refused(about, typed, refused.reason())));
    }
}
