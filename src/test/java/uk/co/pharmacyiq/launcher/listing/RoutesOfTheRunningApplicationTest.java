package uk.co.pharmacyiq.launcher.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.site.Route;

class RoutesOfTheRunningApplicationTest extends PharmacyTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void the_command_lists_exactly_the_routes_that_the_running_application_answers() {
        var running = mapping.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getName().startsWith("uk.co.pharmacyiq."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(Routes.read()).isEqualTo(Route.of(running)).hasSizeGreaterThan(80);
    }
}
