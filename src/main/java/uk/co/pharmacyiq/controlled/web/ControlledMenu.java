package uk.co.pharmacyiq.controlled.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.controlled.ViewRegister;
import uk.co.pharmacyiq.site.NavEntry;
import uk.co.pharmacyiq.site.RelatedPage;

/** The menu entry of the register, and the slot for its written procedure. */
@Configuration(proxyBeanMethods = false)
class ControlledMenu {

    /** An entry of the menu. */
    private record Entry(String label, String path, String permission, int order) implements NavEntry {}

    @Bean
    NavEntry controlledEntry() {
        return new Entry("Controlled drugs", "/premises/{premises}/controlled", ViewRegister.PERMISSION, 20);
    }

    @Bean
    RelatedPage.SopSlot registerProcedure() {
        return new RelatedPage.SopSlot("cd-register", "Controlled drugs register", "/premises/{premises}/controlled");
    }

    @Bean
    RelatedPage.SopSlot sectionProcedure() {
        return new RelatedPage.SopSlot(
                "cd-register", "Controlled drugs register", "/premises/{premises}/controlled/sections/{section}");
    }
}
