package uk.co.pharmacyiq.walls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.co.pharmacyiq.site.Route;

/**
 * One route of the running application and what it takes.
 *
 * @param body the record its JSON body is read into
 * @param parameters the names its handler binds from the query
 */
record Gate(Route route, Optional<Class<?>> body, List<String> parameters, Pattern pattern) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Every route there is; one that comes tomorrow is in it tomorrow. */
    static List<Gate> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> !entry.getValue().getBeanType().getName().startsWith("org."))
                .flatMap(entry -> Route.of(Map.of(entry.getKey(), entry.getValue())).stream()
                        .map(route -> of(route, entry.getValue())))
                .sorted(Comparator.comparing((Gate gate) -> gate.route().path())
                        .thenComparing(gate -> gate.route().method()))
                .toList();
    }

    private static Gate of(Route route, HandlerMethod handler) {
        var parameters = new ArrayList<String>();
        Optional<Class<?>> body = Optional.empty();
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                Optional.ofNullable(parameter.getParameterName()).ifPresent(parameters::add);
            }
            if (parameter.hasParameterAnnotation(RequestBody.class)
                    && parameter.getParameterType().isRecord()) {
                body = Optional.of(parameter.getParameterType());
            }
        }
        return new Gate(
                route,
                body,
                parameters,
                Pattern.compile(
                        VARIABLE.matcher(route.path().replace("$", "\\$")).replaceAll("[^/]+")));
    }

    boolean looks() {
        return route.method().equals("GET");
    }

    boolean isApi() {
        return route.kind().equals("api");
    }

    List<String> variables() {
        return VARIABLE.matcher(route.path())
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    /** Ends the session of whoever asks, or takes away what they prove themselves with. */
    boolean endsTheSession() {
        return Arrays.asList("own.sign-out", "own.lock").contains(route.permission());
    }

    static Optional<Gate> of(List<Gate> all, String method, String address) {
        var path = address.replaceFirst("[?#].*", "");
        return all.stream()
                .filter(gate -> gate.route().method().equalsIgnoreCase(method))
                .filter(gate -> gate.pattern().matcher(path).matches())
                .min(Comparator.comparingInt(gate -> gate.variables().size()));
    }

    @Override
    public String toString() {
        return route.method() + " " + route.path();
    }
}
