package uk.co.pharmacyiq.controlled.checking.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.controlled.checking.CheckState;
import uk.co.pharmacyiq.controlled.checking.ViewChecks;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.HomeTile;
import uk.co.pharmacyiq.site.NavEntry;
import uk.co.pharmacyiq.site.RelatedPage;
import uk.co.pharmacyiq.work.Actor;

/** Where checks and discrepancies are found: below the register in the menu, and on the home page while one presses. */
@Configuration(proxyBeanMethods = false)
class CheckMenu {

    private static final String REGISTER = "Controlled drugs";

    private record Entry(String label, String path, int order, String under) implements NavEntry {
        @Override
        public String permission() {
            return ViewChecks.PERMISSION;
        }
    }

    @Bean
    NavEntry balanceChecksEntry() {
        return new Entry("Balance checks", ChecksController.PATH, 21, REGISTER);
    }

    @Bean
    NavEntry discrepanciesEntry() {
        return new Entry("Discrepancies", CasesController.PATH, 22, REGISTER);
    }

    @Bean
    RelatedPage.SopSlot checksProcedure() {
        return new RelatedPage.SopSlot("cd-balance-check", "Balance checks", ChecksController.PATH);
    }

    @Bean
    RelatedPage.SopSlot discrepancyProcedure() {
        return new RelatedPage.SopSlot("cd-discrepancy", "Discrepancies", CasesController.ONE);
    }

    @Bean
    HomeTile balanceChecksTile(ViewChecks viewChecks) {
        return new ChecksTile(viewChecks);
    }

    /** What was not checked in time, and what differs. */
    private record ChecksTile(ViewChecks viewChecks) implements HomeTile {

        @Override
        public String permission() {
            return ViewChecks.PERMISSION;
        }

        @Override
        public int order() {
            return 2;
        }

        @Override
        public Optional<Tile> tile(Actor.Person actor, PremisesId premises) {
            return viewChecks.list(actor.with(actor.request().composed()), premises)
                            instanceof Done<ViewChecks.Listing>(var listing)
                    ? tile(listing, "/premises/" + premises + "/controlled/")
                    : Optional.empty();
        }

        private static Optional<Tile> tile(ViewChecks.Listing listing, String path) {
            long open = listing.states().stream().filter(CheckState::openCase).count();
            if (open > 0) {
                return Optional.of(new Tile(
                        "Controlled drugs: discrepancies",
                        Long.toString(open),
                        "register and cupboard differ; find out why",
                        path + "discrepancies",
                        "urgent",
                        List.of()));
            }
            long overdue = listing.states().stream()
                    .filter(state -> state.isOverdue(listing.today()))
                    .count();
            return overdue == 0
                    ? Optional.empty()
                    : Optional.of(new Tile(
                            "Controlled drugs: not checked",
                            Long.toString(overdue),
                            "the balance check is overdue; two persons count",
                            path + "checks",
                            "urgent",
                            List.of()));
        }
    }
}
