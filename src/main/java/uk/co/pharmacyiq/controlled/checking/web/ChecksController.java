package uk.co.pharmacyiq.controlled.checking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.controlled.checking.CountSections;
import uk.co.pharmacyiq.controlled.checking.CountSections.Counted;
import uk.co.pharmacyiq.controlled.checking.ViewChecks;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;

/** The weekly check: every section with a box for what was counted, those due first; and the checks of one section. */
@Controller
class ChecksController {

    static final String PATH = "/premises/{premises}/controlled/checks";

    private final ChecksDesk desk;
    private final ViewChecks viewChecks;
    private final CountSections countSections;

    ChecksController(ChecksDesk desk, ViewChecks viewChecks, CountSections countSections) {
        this.desk = desk;
        this.viewChecks = viewChecks;
        this.countSections = countSections;
    }

    @GetMapping(PATH)
    @Permitted(ViewChecks.PERMISSION)
    View balanceChecks(Actor.Person actor, @PathVariable String premises) {
        var here = desk.at(actor, premises);
        return desk.show(
                viewChecks.list(actor, here.premises()),
                "checks",
                listing -> new ChecksPage(here, listing, CheckForm.none()));
    }

    @PostMapping(PATH)
    @Permitted(CountSections.PERMISSION)
    View countSections(Actor.Person actor, @PathVariable String premises, HttpServletRequest request) {
        var here = desk.at(actor, premises);
        var fields = Fields.ofForm(request);
        var read = CheckInput.counts(here.premises(), fields);
        return switch (desk.ask(here, CountSections.ACT, read, asked -> countSections.count(actor, asked))) {
            case Done<Counted>(var counted) -> desk.redirect(here.path("checks"), told(counted));
            case Refused<Counted>(var reason) ->
                desk.again(
                        reason,
                        viewChecks.list(here.looking(), here.premises()),
                        "checks",
                        listing -> new ChecksPage(here, listing, CheckForm.refused("", fields, reason)));
        };
    }

    private static Notice told(Counted counted) {
        var all = new ArrayList<String>();
        add(all, counted.agreed(), "agrees with the register", "agree with the register");
        add(all, counted.tolerated(), "is noted without a new case", "are noted without a new case");
        add(all, counted.differing(), "differs: a discrepancy case is open", "differ: discrepancy cases are open");
        add(
                all,
                counted.disputed(),
                "was counted otherwise before: count it again",
                "were counted otherwise before: count them again");
        add(all, counted.waiting(), "waits for a second person", "wait for a second person");
        var text = String.join(". ", all) + ".";
        return counted.differing() + counted.disputed() > 0 ? Notice.warning(text) : Notice.success(text);
    }

    private static void add(List<String> all, int number, String one, String more) {
        if (number > 0) {
            all.add(number == 1 ? "One section " + one : number + " sections " + more);
        }
    }

    @GetMapping(PATH + "/sections/{section}")
    @Permitted(ViewChecks.PERMISSION)
    View checksOfSection(Actor.Person actor, @PathVariable String premises, @PathVariable String section) {
        var here = desk.at(actor, premises);
        return desk.show(
                viewChecks.view(actor, here.premises(), CheckInput.section(section)),
                "section",
                view -> new PastChecksPage(here, view));
    }
}
