package uk.co.pharmacyiq.site.web;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.HomeTile;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.PremisesChoice;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.UseCases;

/** The page the day begins on: what needs this person, where they are. */
@Controller
class HomeController {

    private static final String HOME = "home.view";

    /** Lists and forms that every premises has; what belongs to one premises alone is not looked for at another. */
    private static final Pattern SAME_PAGE = Pattern.compile("/premises/[0-9a-f-]{36}((?:/[a-z-]{1,30}){1,2})");

    private final Pages pages;
    private final UseCases useCases;
    private final ObjectProvider<HomeTile> tiles;

    HomeController(Pages pages, UseCases useCases, ObjectProvider<HomeTile> tiles) {
        this.pages = pages;
        this.useCases = useCases;
        this.tiles = tiles;
    }

    @GetMapping("/")
    @Permitted(value = HOME, composes = true)
    View home(Actor.Person actor) {
        return PremisesChoice.of(useCases.rights(actor)).stream()
                .findFirst()
                .map(first -> pages.redirect("/premises/" + first.id() + "/today"))
                .orElseGet(() -> pages.show("site/web/today", TodayPage.nowhereYet()));
    }

    @GetMapping("/premises/{premises}/today")
    @Permitted(value = HOME, composes = true)
    View today(Actor.Person actor, @PathVariable String premises) {
        var here = RequestNotes.premises(premises);
        var rights = useCases.rights(actor);
        if (!rights.sees(here)) {
            return pages.show(
                    HttpStatus.NOT_FOUND,
                    "site/web/error",
                    new ErrorPage(404, actor.request().id().toString()));
        }
        return pages.show("site/web/today", TodayPage.of(shown(actor, here)));
    }

    /** The switcher in the header: leads to the same page of other premises, or to the day there. */
    @PostMapping("/premises")
    @Permitted(value = HOME, composes = true)
    View switchPremises(
            @RequestParam(defaultValue = "") String premises, @RequestParam(defaultValue = "/") String returnTo) {
        var there = "/premises/" + RequestNotes.premises(premises);
        var samePage = SAME_PAGE.matcher(returnTo);
        return pages.redirect(samePage.matches() ? there + samePage.group(1) : there + "/today");
    }

    private List<HomeTile.Tile> shown(Actor.Person actor, PremisesId here) {
        var rights = useCases.rights(actor);
        return tiles.stream()
                .filter(tile -> tile.permission().startsWith("own.")
                        || rights.holdsAt(tile.permission(), here)
                        || rights.holdsAnywhere(tile.permission()))
                .sorted(Comparator.comparingInt(HomeTile::order))
                .flatMap(tile -> tile.tile(actor, here).stream())
                .toList();
    }
}
