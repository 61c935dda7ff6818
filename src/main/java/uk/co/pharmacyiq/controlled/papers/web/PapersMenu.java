package uk.co.pharmacyiq.controlled.papers.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.controlled.papers.PrintRegister;
import uk.co.pharmacyiq.site.NavEntry;
import uk.co.pharmacyiq.site.RelatedPage;

/** The menu entry of the register's papers, and the slot for the procedure of an inspection. */
@Configuration(proxyBeanMethods = false)
class PapersMenu {

    static final String PAGE = "/premises/{premises}/controlled/papers";

    /** An entry below those of the register. */
    private record Entry(String label, String path, String permission, int order, String under) implements NavEntry {}

    @Bean
    NavEntry registerPapersEntry() {
        return new Entry("Papers", PAGE, PrintRegister.PERMISSION, 21, "Controlled drugs");
    }

    @Bean
    RelatedPage.SopSlot inspectionProcedure() {
        return new RelatedPage.SopSlot("cd-inspection", "Inspection of the controlled drugs register", PAGE);
    }
}
