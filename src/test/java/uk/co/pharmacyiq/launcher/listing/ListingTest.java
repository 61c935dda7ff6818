package uk.co.pharmacyiq.launcher.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.access.Role;

class ListingTest {

    @Test
    void lists_every_route_with_its_permission_or_why_it_is_open() {
        var routes = json(new RoutesCommand());
        assertThat(routes).hasSizeGreaterThan(40);
        assertThat(routes)
                .allSatisfy(route -> assertThat(
                                route.get("permission").stringValue().isEmpty())
                        .isNotEqualTo(route.get("open").stringValue().isEmpty()));
        assertThat(routes.findValuesAsString("path")).contains("/sign-in", "/api/v1/premises/{premises}/stock");
        assertThat(routes.findValuesAsString("operation")).contains("findStock");
    }

    @Test
    void lists_every_role_with_its_permissions_in_order() {
        var roles = json(new RolesCommand());
        assertThat(roles).hasSize(12).hasSize(Role.shipped().size());
        var pharmacist = roles.get(0);
        assertThat(pharmacist.get("code").stringValue()).isEqualTo("pharmacist");
        assertThat(pharmacist.get("profession").stringValue()).isEqualTo("PHARMACIST");
        assertThat(pharmacist.get("permissions").valueStream().map(JsonNode::stringValue))
                .contains("stock.issue")
                .isSorted();
    }

    private static JsonNode json(Object command) {
        var said = new StringWriter();
        assertThat(new CommandLine(command).setOut(new PrintWriter(said)).execute())
                .isZero();
        return JsonMapper.builder().build().readTree(said.toString());
    }
}
