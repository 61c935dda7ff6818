package uk.co.pharmacyiq.patients.export.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.export.AllowPatientExport;
import uk.co.pharmacyiq.patients.export.ViewRemovals;
import uk.co.pharmacyiq.site.HomeTile;
import uk.co.pharmacyiq.site.NavEntry;
import uk.co.pharmacyiq.work.Actor;

/** Where lists that left are found: in the menu, and on the home page while one is overdue. */
@Configuration(proxyBeanMethods = false)
class ExportMenu {

    private record Entry(String label, String path, String permission, int order, String under) implements NavEntry {}

    private record OverdueTile(ViewRemovals removals) implements HomeTile {

        @Override
        public String permission() {
            return AllowPatientExport.PERMISSION;
        }

        @Override
        public int order() {
            return 64;
        }

        @Override
        public Optional<Tile> tile(Actor.Person actor, PremisesId premises) {
            return removals.overdue(actor) instanceof Done<Integer>(var overdue) && overdue > 0
                    ? Optional.of(new Tile(
                            "Patient lists overdue",
                            Integer.toString(overdue),
                            "should be back or destroyed: ask for them, and note what became of them",
                            ExportsController.PAGE,
                            "urgent",
                            List.of()))
                    : Optional.empty();
        }
    }

    @Bean
    NavEntry patientExportsEntry() {
        return new Entry("Patient exports", ExportsController.PAGE, AllowPatientExport.PERMISSION, 86, "Patients");
    }

    @Bean
    HomeTile overdueExportsTile(ViewRemovals viewRemovals) {
        return new OverdueTile(viewRemovals);
    }
}
