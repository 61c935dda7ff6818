package uk.co.pharmacyiq.site.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.co.pharmacyiq.site.Route;

/** Reads every route when the application starts; one that declares no permission stops the start. */
@Component
class RoutesAtStart implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping mapping;

    RoutesAtStart(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.mapping = requestMappingHandlerMapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (routes().isEmpty()) {
            throw new IllegalStateException("no route was found: the guard would guard nothing");
        }
    }

    List<Route> routes() {
        return Route.of(ours(mapping.getHandlerMethods()));
    }

    /** Ours, not the framework's own error page and API description. */
    private static Map<RequestMappingInfo, HandlerMethod> ours(Map<RequestMappingInfo, HandlerMethod> all) {
        return all.entrySet().stream()
                .filter(entry -> !entry.getValue().getBeanType().getName().startsWith("org."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
