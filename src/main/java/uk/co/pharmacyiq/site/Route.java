package uk.co.pharmacyiq.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * One route of the application.
 *
 * @param method the HTTP method
 * @param path its pattern, with names in braces
 * @param kind {@code api} or {@code page}
 * @param permission what it needs, or the empty string where it is open to all
 * @param operation the name of the use case as the API calls it
 * @param open why it is open to all, or the empty string
 */
public record Route(String method, String path, String kind, String permission, String operation, String open) {

    /**
     * Every route of a set of mappings, in order of path.
     *
     * @throws IllegalStateException naming each route that declares neither a permission nor that it is open
     */
    public static List<Route> of(Map<RequestMappingInfo, HandlerMethod> mappings) {
        var undeclared = mappings.entrySet().stream()
                .filter(mapping -> !declared(mapping.getValue()))
                .map(mapping -> mapping.getKey() + " " + mapping.getValue().getShortLogMessage())
                .sorted()
                .toList();
        if (!undeclared.isEmpty()) {
            throw new IllegalStateException("routes without a declared permission: " + undeclared);
        }
        return mappings.entrySet().stream()
                .flatMap(mapping -> of(mapping.getKey(), mapping.getValue()).stream())
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private static boolean declared(HandlerMethod handler) {
        return handler.hasMethodAnnotation(Permitted.class) != handler.hasMethodAnnotation(OpenToAll.class);
    }

    private static List<Route> of(RequestMappingInfo mapping, HandlerMethod handler) {
        var permitted = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Permitted.class);
        var open = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), OpenToAll.class);
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Route(
                                method.name(),
                                path,
                                path.startsWith("/api/") ? "api" : "page",
                                permitted == null ? "" : permitted.value(),
                                handler.getMethod().getName(),
                                open == null ? "" : open.value())))
                .toList();
    }
}
