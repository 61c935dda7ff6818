package uk.co.pharmacyiq.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import uk.co.pharmacyiq.PharmacyIq;

class ModulesTest {

    /**
     * Templates are compiled into the packages of their pages; they call the frame and nothing else of other modules. The
     * demonstration drives every module from outside, down to the rooms within them, as a test does.
     */
    private static final ApplicationModules MODULES = ApplicationModules.of(
            PharmacyIq.class,
            JavaClass.Predicates.simpleNameStartingWith("Jte")
                    .or(JavaClass.Predicates.resideInAPackage("..launcher.demonstration..")));

    @Test
    void modules_talk_only_through_their_front_doors() {
        MODULES.verify();
    }

    @Test
    void every_room_of_the_house_is_a_module() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .contains(
                        "kernel",
                        "audit",
                        "work",
                        "site",
                        "tenancy",
                        "identity",
                        "access",
                        "medicines",
                        "inventory",
                        "inventory.places",
                        "inventory.scanning",
                        "patients",
                        "patients.record",
                        "patients.looking",
                        "patients.search",
                        "governance",
                        "governance.record");
    }
}
