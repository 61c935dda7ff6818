package uk.co.pharmacyiq.access.explain;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import uk.co.pharmacyiq.work.Action;

/** Everything people can ask of the running application: the actions that its use cases declare. */
@Component
public class Acts {

    private final ListableBeanFactory beans;

    Acts(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** Those that take a permission, in order of what they take and of their name. */
    public List<Action<?>> all() {
        return Stream.of(beans.getBeanDefinitionNames())
                .map(beans::getType)
                .filter(Objects::nonNull)
                .map(ClassUtils::getUserClass)
                .filter(type -> type.getName().startsWith("uk.co.pharmacyiq."))
                .distinct()
                .flatMap(type -> declared(type).stream())
                .filter(action -> action.scope() != Action.Scope.SELF && action.scope() != Action.Scope.OPERATOR)
                .distinct()
                .sorted(Comparator.<Action<?>, String>comparing(Action::permission)
                        .thenComparing(Action::name))
                .toList();
    }

    public Optional<Action<?>> find(String name) {
        return all().stream().filter(action -> action.name().equals(name)).findFirst();
    }

    private static List<Action<?>> declared(Class<?> type) {
        var actions = new ArrayList<Action<?>>();
        for (Field field : type.getDeclaredFields()) {
            if (field.getType() == Action.class && Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                try {
                    actions.add((Action<?>) Objects.requireNonNull(field.get(null)));
                } catch (IllegalAccessException closed) {
                    throw new IllegalStateException(closed);
                }
            }
        }
        return actions;
    }
}
