package uk.co.pharmacyiq.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violation;
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

    private static final Pattern ROOM_OF_ANOTHER =
            Pattern.compile("Invalid sub-module reference from module '([^']+)' to module '([^']+)'");

    @Test
    void modules_talk_only_through_their_front_doors() {
        MODULES.detectViolations().filter(violation -> !isDeclared(violation)).throwIfPresent();
    }

    /** It starts everything, so it may enter every room. */
    private static final String ROOF = "launcher";

    /** A room within another house is open to whoever names it as something they may use, and to nobody else. */
    private static boolean isDeclared(Violation violation) {
        var found = ROOM_OF_ANOTHER.matcher(violation.getMessage());
        return found.find()
                && (found.group(1).equals(ROOF) || allowed(found.group(1)).contains(found.group(2)));
    }

    private static List<String> allowed(String module) {
        try {
            var home = Class.forName(PharmacyIq.class.getPackageName() + "." + module + ".package-info");
            return List.of(home.getAnnotation(ApplicationModule.class).allowedDependencies());
        } catch (ClassNotFoundException noHome) {
            throw new AssertionError(noHome);
        }
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
                        "controlled",
                        "responsible",
                        "responsible.authority",
                        "inventory",
                        "inventory.places",
                        "inventory.scanning",
                        "patients",
                        "patients.record",
                        "patients.looking",
                        "patients.search",
                        "patients.merging",
                        "patients.looked",
                        "patients.fhir",
                        "patients.intake",
                        "patients.export",
                        "patients.search",
                        "governance",
                        "governance.record",
                        "governance.privacy",
                        "patients.looked");
    }
}
