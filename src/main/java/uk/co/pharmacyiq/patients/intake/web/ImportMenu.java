package uk.co.pharmacyiq.patients.intake.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.patients.intake.ImportPatients;
import uk.co.pharmacyiq.site.NavEntry;

/** Where the import is found. */
@Configuration(proxyBeanMethods = false)
class ImportMenu {

    private record Entry(String label, String path, String permission, int order, String under) implements NavEntry {}

    @Bean
    NavEntry patientImportsEntry() {
        return new Entry(
                "Patient imports", "/premises/{premises}/patient-imports", ImportPatients.PERMISSION, 87, "Patients");
    }
}
