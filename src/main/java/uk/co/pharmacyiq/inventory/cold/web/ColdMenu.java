package uk.co.pharmacyiq.inventory.cold.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.inventory.cold.ViewFridges;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.HomeTile;
import uk.co.pharmacyiq.site.NavEntry;
import uk.co.pharmacyiq.work.Actor;

/** Where fridges are found: below the stock in the menu, and on the home page until each has been read. */
@Configuration(proxyBeanMethods = false)
class ColdMenu {

    private record Entry(String label, String path, String permission, int order, String under) implements NavEntry {}

    @Bean
    NavEntry fridgesEntry() {
        return new Entry("Fridges", "/premises/{premises}/stock/fridges", ViewFridges.PERMISSION, 18, "Stock");
    }

    @Bean
    HomeTile fridgesTile(ViewFridges viewFridges) {
        return new FridgesTile(viewFridges);
    }

    /** Which fridges nobody has read today, and what a pharmacist must decide on. */
    private record FridgesTile(ViewFridges viewFridges) implements HomeTile {

        @Override
        public String permission() {
            return ViewFridges.PERMISSION;
        }

        @Override
        public int order() {
            return 3;
        }

        @Override
        public Optional<Tile> tile(Actor.Person actor, PremisesId premises) {
            return viewFridges.list(actor.with(actor.request().composed()), premises)
                            instanceof Done<ViewFridges.Listing>(var listing)
                    ? tile(listing, "/premises/" + premises + "/stock/fridges")
                    : Optional.empty();
        }

        private static Optional<Tile> tile(ViewFridges.Listing listing, String href) {
            long undecided = listing.fridges().stream()
                    .filter(ViewFridges.State::isUndecided)
                    .count();
            if (undecided > 0) {
                return Optional.of(new Tile(
                        "Fridge out of range",
                        Long.toString(undecided),
                        "its stock is set apart until a pharmacist decides",
                        href,
                        "urgent",
                        List.of()));
            }
            long unread = listing.fridges().stream()
                    .filter(each -> each.trades() && !each.readToday())
                    .count();
            boolean closed = listing.fridges().stream().anyMatch(ViewFridges.State::missedToday);
            return unread == 0
                    ? Optional.empty()
                    : Optional.of(new Tile(
                            "Fridge: not read today",
                            Long.toString(unread),
                            closed ? "the pharmacy has closed; read it now" : "to read before closing",
                            href,
                            closed ? "urgent" : "soon",
                            List.of()));
        }
    }
}
