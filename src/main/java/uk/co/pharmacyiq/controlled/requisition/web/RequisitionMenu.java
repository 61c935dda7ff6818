package uk.co.pharmacyiq.controlled.requisition.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.controlled.requisition.ViewRequisitions;
import uk.co.pharmacyiq.site.NavEntry;
import uk.co.pharmacyiq.site.RelatedPage;

/** Where requisitions are found: below the controlled drugs in the menu. */
@Configuration(proxyBeanMethods = false)
class RequisitionMenu {

    private record Entry(String label, String path, String permission, int order, String under) implements NavEntry {}

    @Bean
    NavEntry requisitionsEntry() {
        return new Entry(
                "Requisitions", RequisitionController.PATH, ViewRequisitions.PERMISSION, 26, "Controlled drugs");
    }

    @Bean
    RelatedPage.SopSlot requisitionsProcedure() {
        return new RelatedPage.SopSlot("cd-requisitions", "Supply on requisition", RequisitionController.PATH);
    }
}
