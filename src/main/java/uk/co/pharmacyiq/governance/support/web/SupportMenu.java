package uk.co.pharmacyiq.governance.support.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.governance.support.OpenSupport;
import uk.co.pharmacyiq.governance.support.ViewSupport;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.HomeTile;
import uk.co.pharmacyiq.site.RelatedPage;
import uk.co.pharmacyiq.work.Actor;

/** Where the vendor's support is let in, and the tile that tells that somebody is in. */
@Configuration(proxyBeanMethods = false)
class SupportMenu {

    /** The page beside the list of people. */
    private record Beside(String beside, String label, String path, String permission) implements RelatedPage {}

    @Bean
    RelatedPage supportPage() {
        return new Beside("/people", "Support", "/support", OpenSupport.PERMISSION);
    }

    @Bean
    HomeTile supportTile(ViewSupport viewSupport) {
        return new SupportTile(viewSupport);
    }

    /** That somebody of the vendor may look now. */
    private record SupportTile(ViewSupport viewSupport) implements HomeTile {

        @Override
        public String permission() {
            return OpenSupport.PERMISSION;
        }

        @Override
        public int order() {
            return 1;
        }

        @Override
        public Optional<Tile> tile(Actor.Person actor, PremisesId premises) {
            return viewSupport.open(actor) instanceof Done<Integer>(var open) && open > 0
                    ? Optional.of(new Tile(
                            "Support is let in",
                            Integer.toString(open),
                            "may look at part of your record now; end it when they are done",
                            "/support",
                            "urgent",
                            List.of()))
                    : Optional.empty();
        }
    }
}
