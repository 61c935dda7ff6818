package uk.co.pharmacyiq.controlled.destroying.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.controlled.destroying.AddWitness;
import uk.co.pharmacyiq.controlled.destroying.Exemption;
import uk.co.pharmacyiq.controlled.destroying.ViewDestruction;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.HomeTile;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.NavEntry;
import uk.co.pharmacyiq.site.RelatedPage;
import uk.co.pharmacyiq.work.Actor;

/** Where destruction is found: below the controlled drugs in the menu, and on the home page while an exemption ends. */
@Configuration(proxyBeanMethods = false)
class DestroyingMenu {

    private record Entry(String label, String path, String permission, int order, String under) implements NavEntry {}

    @Bean
    NavEntry destructionEntry() {
        return new Entry("Destruction", DestructionController.PATH, ViewDestruction.PERMISSION, 24, "Controlled drugs");
    }

    @Bean
    RelatedPage.SopSlot destructionProcedure() {
        return new RelatedPage.SopSlot("cd-destruction", "Destruction of controlled drugs", DestructionController.PATH);
    }

    @Bean
    HomeTile wasteExemptionTile(ViewDestruction view, Clock clock) {
        return new ExemptionTile(view, clock);
    }

    /** That the waste exemption ends soon, or has ended (CD-33). */
    private record ExemptionTile(ViewDestruction view, Clock clock) implements HomeTile {

        @Override
        public String permission() {
            return AddWitness.PERMISSION;
        }

        @Override
        public int order() {
            return 6;
        }

        @Override
        public Optional<Tile> tile(Actor.Person actor, PremisesId premises) {
            var today = LocalDate.ofInstant(clock.instant(), LondonTime.ZONE);
            return view.ending(actor.with(actor.request().composed()), premises)
                            instanceof Done<ViewDestruction.Ending>(var ending)
                    ? ending.exemption()
                            .filter(exemption -> exemption.endsSoon(today))
                            .map(exemption -> tile(exemption, premises, today))
                    : Optional.empty();
        }

        private static Tile tile(Exemption exemption, PremisesId premises, LocalDate today) {
            long left = exemption.daysLeft(today);
            return new Tile(
                    "T28 waste exemption",
                    left < 0 ? "Ended" : Long.toString(left),
                    left < 0 ? "no controlled drugs can be destroyed" : "days until it ends; register it anew",
                    "/premises/" + premises + "/controlled/destruction/exemptions",
                    left < 0 ? "urgent" : "soon",
                    List.of());
        }
    }
}
