package uk.co.pharmacyiq.inventory.recall.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.inventory.recall.AddAlert;
import uk.co.pharmacyiq.inventory.recall.CloseAlert;
import uk.co.pharmacyiq.inventory.recall.HandleAlert;
import uk.co.pharmacyiq.inventory.recall.HoldBatch;
import uk.co.pharmacyiq.inventory.recall.Standing;
import uk.co.pharmacyiq.inventory.recall.ViewAlerts;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.HomeTile;
import uk.co.pharmacyiq.site.NavEntry;
import uk.co.pharmacyiq.work.Actor;

/** Where recalls are found: below the stock in the menu, and first on the home page while one waits. */
@Configuration(proxyBeanMethods = false)
class RecallMenu {

    private record Entry(String label, String path, String permission, int order, String under) implements NavEntry {}

    @Bean
    NavEntry recallsEntry() {
        return new Entry("Recalls", "/premises/{premises}/stock/recalls", ViewAlerts.PERMISSION, 17, "Stock");
    }

    @Bean
    AlertApi.Acts recallActs(AddAlert add, HandleAlert handle, HoldBatch hold, CloseAlert close) {
        return new AlertApi.Acts(add, handle, hold, close);
    }

    @Bean
    HomeTile recallsTile(ViewAlerts viewAlerts) {
        return new RecallsTile(viewAlerts);
    }

    /** What waits here; for whoever oversees all premises, what nobody has seen anywhere. */
    private record RecallsTile(ViewAlerts viewAlerts) implements HomeTile {

        @Override
        public String permission() {
            return ViewAlerts.PERMISSION;
        }

        @Override
        public int order() {
            return 1;
        }

        @Override
        public Optional<Tile> tile(Actor.Person actor, PremisesId premises) {
            return viewAlerts.list(actor.with(actor.request().composed()), premises)
                            instanceof Done<ViewAlerts.Listing>(var listing)
                    ? tile(listing, premises)
                    : Optional.empty();
        }

        private static Optional<Tile> tile(ViewAlerts.Listing listing, PremisesId premises) {
            var open = listing.rows().stream()
                    .filter(row -> row.at(premises).closedAt().isEmpty())
                    .toList();
            long unseen = open.stream()
                    .filter(row -> row.at(premises).state() == Standing.State.WAITING)
                    .count();
            long risen = listing.rows().stream()
                    .flatMap(row -> row.everywhere().stream())
                    .filter(each -> each.isEscalated() && each.acknowledgedAt().isEmpty())
                    .count();
            boolean presses = risen > 0
                    || open.stream()
                            .anyMatch(row -> row.alert().head().kind().isImmediate()
                                    || row.alert().times().dueAt().isBefore(listing.now()));
            return open.isEmpty() && risen == 0
                    ? Optional.empty()
                    : Optional.of(new Tile(
                            "Recalls",
                            Integer.toString(open.size()),
                            words(unseen, risen),
                            "/premises/" + premises + "/stock/recalls",
                            presses ? "urgent" : "soon",
                            List.of()));
        }

        private static String words(long unseen, long risen) {
            var here = unseen == 0 ? "to finish here" : "to finish here, " + unseen + " of them to acknowledge";
            return risen == 0 ? here : here + "; told to the superintendent because nobody had seen it: " + risen;
        }
    }
}
