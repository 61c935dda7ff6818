package uk.co.pharmacyiq.controlled.keys.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.controlled.keys.ViewKeys;
import uk.co.pharmacyiq.site.NavEntry;
import uk.co.pharmacyiq.site.RelatedPage;

/** Where the key-holder log is found: below the controlled drugs in the menu. */
@Configuration(proxyBeanMethods = false)
class KeysMenu {

    private record Entry(String label, String path, String permission, int order, String under) implements NavEntry {}

    @Bean
    NavEntry keysEntry() {
        return new Entry("Keys", KeysController.PATH, ViewKeys.PERMISSION, 27, "Controlled drugs");
    }

    @Bean
    RelatedPage.SopSlot keysProcedure() {
        return new RelatedPage.SopSlot("cd-keys", "Keys of the controlled drugs cabinet", KeysController.PATH);
    }
}
