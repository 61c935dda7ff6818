package uk.co.pharmacyiq;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.co.pharmacyiq.work.Action;

/** Every action that the product declares, read from its classes. */
public final class DeclaredActions {

    private DeclaredActions() {}

    public static List<Action<?>> all() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("uk.co.pharmacyiq")
                        .stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Action.class)
                                && field.getModifiers().contains(JavaModifier.STATIC))
                        .<Action<?>>flatMap(DeclaredActions::read)
                        .sorted(Comparator.comparing(Action::name))
                        .toList();
    }

    private static Stream<Action<?>> read(JavaField field) {
        try {
            var reflected = field.reflect();
            reflected.setAccessible(true);
            return Stream.of((Action<?>) reflected.get(null));
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
