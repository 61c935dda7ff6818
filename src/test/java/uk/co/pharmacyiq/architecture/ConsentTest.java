package uk.co.pharmacyiq.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Dispensing records rest on the task and on the law, not on consent: nothing that refuses asks for a tick. */
class ConsentTest {

    @Test
    @DisplayName("DP-34 no refusal and no permission of stock, medicines or patients' records has to do with consent")
    void DP_34_no_consent_gates_what_dispensing_needs() throws ClassNotFoundException {
        var refusals = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(
                                "uk.co.pharmacyiq.work",
                                "uk.co.pharmacyiq.patients",
                                "uk.co.pharmacyiq.inventory",
                                "uk.co.pharmacyiq.medicines")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(WordedRefusal.class))
                        .map(JavaClass::getName)
                        .toList();
        assertThat(refusals).hasSizeGreaterThan(5);
        var codes = new ArrayList<String>();
        for (var type : refusals) {
            Stream.of(Class.forName(type).getEnumConstants()).forEach(each -> codes.add(((Refusal) each).code()));
        }
        assertThat(codes).hasSizeGreaterThan(20).noneMatch(code -> code.contains("consent"));
        assertThat(Role.shipped().stream().flatMap(role -> role.permissions().stream()))
                .noneMatch(permission -> permission.contains("consent"));
    }
}
