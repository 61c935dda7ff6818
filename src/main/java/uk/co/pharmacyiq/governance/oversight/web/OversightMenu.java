package uk.co.pharmacyiq.governance.oversight.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.governance.oversight.ViewDigest;
import uk.co.pharmacyiq.governance.oversight.ViewFlags;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.HomeTile;
import uk.co.pharmacyiq.site.NavEntry;
import uk.co.pharmacyiq.work.Actor;

/** Where oversight is found: in the menu, and on the home page while something waits. */
@Configuration(proxyBeanMethods = false)
class OversightMenu {

    /** The entry of the menu. */
    private record Entry(String label, String path, String permission, int order) implements NavEntry {}

    @Bean
    NavEntry oversightEntry() {
        return new Entry("Oversight", "/oversight/digest", ViewDigest.PERMISSION, 91);
    }

    @Bean
    HomeTile digestTile(ViewDigest viewDigest) {
        return new OversightTile(
                70,
                actor -> viewDigest.waiting(actor) instanceof Done<ViewDigest.Waiting>(var waiting)
                        ? waiting.week()
                                .map(week -> new HomeTile.Tile(
                                        "Weekly digest",
                                        "Ready",
                                        "what was administered from " + week.title() + " waits to be read",
                                        "/oversight/digest/" + week.monday(),
                                        "soon",
                                        List.of()))
                        : Optional.empty());
    }

    @Bean
    HomeTile flagsTile(ViewFlags viewFlags) {
        return new OversightTile(
                71,
                actor -> viewFlags.open(actor) instanceof Done<Integer>(var open) && open > 0
                        ? Optional.of(new HomeTile.Tile(
                                "To look into",
                                Integer.toString(open),
                                open == 1 ? "thing that looked unusual" : "things that looked unusual",
                                "/oversight/flags",
                                "soon",
                                List.of()))
                        : Optional.empty());
    }

    /** Asks on behalf of the home page, which composes many looks. */
    private interface Asking {
        Optional<HomeTile.Tile> ask(Actor.Person actor);
    }

    private record OversightTile(int order, Asking asking) implements HomeTile {

        @Override
        public String permission() {
            return ViewDigest.PERMISSION;
        }

        @Override
        public Optional<Tile> tile(Actor.Person actor, PremisesId premises) {
            return asking.ask(actor);
        }
    }
}
