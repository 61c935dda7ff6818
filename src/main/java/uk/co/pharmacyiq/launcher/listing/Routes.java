package uk.co.pharmacyiq.launcher.listing;

import java.util.List;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.co.pharmacyiq.site.Route;

/** Reads every route off the classes of this build: nothing is started, and no database is needed. */
final class Routes {

    private static final String OURS = "uk.co.pharmacyiq";

    private Routes() {}

    /** Every route, in order of path. */
    static List<Route> read() {
        try (var context = new GenericApplicationContext()) {
            var scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.setIncludeAnnotationConfig(false);
            scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
            scanner.getBeanDefinitionDefaults().setLazyInit(true);
            scanner.scan(OURS);
            context.refresh();
            var mapping = new RequestMappingHandlerMapping();
            mapping.setApplicationContext(context);
            mapping.afterPropertiesSet();
            return Route.of(mapping.getHandlerMethods());
        }
    }
}
