package uk.co.pharmacyiq.responsible.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.responsible.ViewResponsible;
import uk.co.pharmacyiq.site.NavEntry;
import uk.co.pharmacyiq.site.RelatedPage;

/** Where the pages of the responsible pharmacist stand in the menu, and their written procedure's place. */
@Configuration(proxyBeanMethods = false)
class ResponsibleMenu {

    static final String PAGE = "/premises/{premises}/responsible";
    private static final String LABEL = "Responsible pharmacist";

    /** An entry of the menu. */
    private record Entry(String label, String path, int order, String under) implements NavEntry {
        @Override
        public String permission() {
            return ViewResponsible.PERMISSION;
        }
    }

    @Bean
    NavEntry responsibleEntry() {
        return new Entry(LABEL, PAGE, 30, "");
    }

    @Bean
    NavEntry responsibleRecordEntry() {
        return new Entry("Record", PAGE + "/record", 31, LABEL);
    }

    @Bean
    NavEntry responsibleAuthorisationsEntry() {
        return new Entry("Authorisations", PAGE + "/authorisations", 32, LABEL);
    }

    @Bean
    NavEntry responsibleNoticeEntry() {
        return new Entry("Notice", PAGE + "/notice", 33, LABEL);
    }

    @Bean
    RelatedPage.SopSlot responsibleProcedure() {
        return new RelatedPage.SopSlot("responsible-pharmacist", LABEL, PAGE);
    }
}
