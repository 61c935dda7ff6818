package uk.co.pharmacyiq.controlled.returned.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.controlled.returned.ViewReturned;
import uk.co.pharmacyiq.site.NavEntry;
import uk.co.pharmacyiq.site.RelatedPage;

/** Where patient returns are found: below the controlled drugs in the menu. */
@Configuration(proxyBeanMethods = false)
class ReturnedMenu {

    private record Entry(String label, String path, String permission, int order, String under) implements NavEntry {}

    @Bean
    NavEntry patientReturnsEntry() {
        return new Entry("Patient returns", ReturnedController.PATH, ViewReturned.PERMISSION, 25, "Controlled drugs");
    }

    @Bean
    RelatedPage.SopSlot patientReturnsProcedure() {
        return new RelatedPage.SopSlot(
                "cd-patient-returns", "Controlled drugs that patients bring back", ReturnedController.PATH);
    }
}
