package uk.co.pharmacyiq.access.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.access.ViewRoles;
import uk.co.pharmacyiq.access.elevation.BreakGlass;
import uk.co.pharmacyiq.access.elevation.ReviewElevations;
import uk.co.pharmacyiq.access.review.ReviewRoles;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.HomeTile;
import uk.co.pharmacyiq.site.NavEntry;
import uk.co.pharmacyiq.work.Actor;

/** What this module adds to the menu, the header and the home page. */
@Configuration(proxyBeanMethods = false)
class AccessMenu {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** An entry of the menu. */
    private record Entry(String label, String path, String permission, int order) implements NavEntry {}

    /** A tile that stands there only while something waits. */
    private record Waiting(String permission, int order, Function<Actor.Person, Optional<Tile>> ask)
            implements HomeTile {

        @Override
        public Optional<Tile> tile(Actor.Person actor, PremisesId premises) {
            return ask.apply(actor);
        }
    }

    @Bean
    NavEntry rolesEntry() {
        return new Entry("Roles", "/access/roles", ViewRoles.PERMISSION, 82);
    }

    @Bean
    NavEntry.Shortcut breakGlassInTheHeader() {
        return rights -> {
            if (rights.held().roleTitles().contains(BreakGlass.TITLE)) {
                return Optional.of(new NavEntry.Press("End break-glass", "/access/break-glass/end", true));
            }
            return rights.holdsAnywhere(BreakGlass.PERMISSION)
                    ? Optional.of(new NavEntry.Press("Break glass", "/access/break-glass", false))
                    : Optional.empty();
        };
    }

    @Bean
    HomeTile reviewTile(ReviewRoles reviewRoles) {
        return new Waiting(
                ReviewRoles.PERMISSION,
                66,
                actor -> reviewRoles.view(actor) instanceof Done<ReviewRoles.Shown>(var shown)
                                && shown.review().open() > 0
                        ? Optional.of(new HomeTile.Tile(
                                "Review of roles",
                                Long.toString(shown.review().open()),
                                (shown.review().overdue(shown.today())
                                                ? "still to decide; it was due on "
                                                : "to decide by ")
                                        + DAY.format(shown.review().dueOn()),
                                "/access/review",
                                shown.review().overdue(shown.today()) ? "urgent" : "soon",
                                List.of()))
                        : Optional.empty());
    }

    @Bean
    HomeTile breakGlassTile(ReviewElevations reviewElevations) {
        return new Waiting(
                ReviewElevations.PERMISSION,
                65,
                actor -> reviewElevations.waiting(actor) instanceof Done<Integer>(var waiting) && waiting > 0
                        ? Optional.of(new HomeTile.Tile(
                                "Break-glass",
                                Integer.toString(waiting),
                                waiting == 1 ? "use waits for your review" : "uses wait for your review",
                                "/access/break-glass/uses",
                                "urgent",
                                List.of()))
                        : Optional.empty());
    }
}
