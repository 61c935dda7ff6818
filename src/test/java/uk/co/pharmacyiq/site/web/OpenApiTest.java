package uk.co.pharmacyiq.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;

class OpenApiTest extends PharmacyTest {

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private RoutesAtStart routes;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void describes_every_operation_of_the_api_by_its_own_name_and_nothing_else() {
        var described = new ArrayList<String>();
        description()
                .get("paths")
                .forEachEntry((path, methods) ->
                        methods.forEachEntry((method, operation) -> described.add(method.toUpperCase(Locale.ROOT) + " "
                                + path + " " + operation.get("operationId").stringValue())));
        var declared = routes.routes().stream()
                .filter(route -> route.kind().equals("api"))
                .map(route -> route.method() + " " + route.path() + " " + route.operation())
                .toList();
        assertThat(described).hasSizeGreaterThan(30).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void two_operations_never_share_a_name() {
        var names = routes.routes().stream()
                .filter(route -> route.kind().equals("api"))
                .map(route -> route.operation())
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void what_is_sent_has_a_name_of_its_own_or_the_description_would_show_another() {
        var sent = mappings.getHandlerMethods().values().stream()
                .flatMap(handler -> Stream.of(handler.getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .<Class<?>>map(MethodParameter::getParameterType)
                .collect(Collectors.toSet());
        assertThat(sent).hasSizeGreaterThan(20);
        assertThat(sent).extracting(Class::getSimpleName).doesNotHaveDuplicates();
    }

    @Test
    void says_what_to_send_along_and_what_a_refusal_looks_like() {
        var paths = description().get("paths");
        var issue = paths.get("/api/v1/premises/{premises}/stock/issues").get("post");
        assertThat(names(issue)).contains("X-CSRF-Token", "Idempotency-Key").doesNotContain("actor");
        assertThat(issue.get("responses").get("422").get("content").has("application/problem+json"))
                .isTrue();
        assertThat(issue.get("security").get(0).has("session")).isTrue();
        assertThat(names(paths.get("/api/v1/premises/{premises}/stock").get("get")))
                .contains("q", "product", "place", "kind", "since", "until", "after", "limit")
                .doesNotContain("X-CSRF-Token");
        assertThat(paths.get("/api/v1/session").get("post").has("security")).isFalse();
    }

    private static List<String> names(JsonNode operation) {
        return operation.get("parameters").findValuesAsString("name");
    }

    private JsonNode description() {
        var answer = TestCaller.anonymous(port).get("/api/v1/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        var description = JsonMapper.builder().build().readTree(answer.body());
        assertThat(description.get("openapi").stringValue()).startsWith("3.1");
        return description;
    }
}
