package uk.co.pharmacyiq.governance.privacy.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.governance.privacy.ViewPrivacy;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.HomeTile;
import uk.co.pharmacyiq.site.NavEntry;
import uk.co.pharmacyiq.work.Actor;

/** Where the review of looks is found: in the menu, and on the home page while something waits. */
@Configuration(proxyBeanMethods = false)
class PrivacyMenu {

    /** The entry of the menu. */
    private record Entry(String label, String path, String permission, int order) implements NavEntry {}

    @Bean
    NavEntry privacyEntry() {
        return new Entry("Privacy", "/privacy", ViewPrivacy.PERMISSION, 92);
    }

    @Bean
    HomeTile privacyTile(ViewPrivacy viewPrivacy) {
        return new PrivacyTile(viewPrivacy);
    }

    private record PrivacyTile(ViewPrivacy viewPrivacy) implements HomeTile {

        @Override
        public int order() {
            return 72;
        }

        @Override
        public String permission() {
            return ViewPrivacy.PERMISSION;
        }

        @Override
        public Optional<Tile> tile(Actor.Person actor, PremisesId premises) {
            return viewPrivacy.open(actor) instanceof Done<Integer>(var open) && open > 0
                    ? Optional.of(new Tile(
                            "Looks at records",
                            Integer.toString(open),
                            open == 1 ? "look to ask about" : "looks to ask about",
                            "/privacy",
                            "soon",
                            List.of()))
                    : Optional.empty();
        }
    }
}
