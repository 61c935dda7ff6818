package uk.co.pharmacyiq.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.co.pharmacyiq.work.Action;

/** The cardinalities and codes that the profiles of IHE Basic Audit Log Patterns demand, as far as an event claims one. */
class BalpShapeTest {

    private static final String SOURCE = "110153";
    private static final String DESTINATION = "110152";

    @Test
    void an_action_that_only_looks_is_a_read_or_a_query_and_no_other_is() {
        assertThat(Sample.declared())
                .allSatisfy(action -> assertThat(ActionNature.of(action.name()).looks())
                        .as(action.name() + ": its ending belongs into ActionNature")
                        .isEqualTo(action.kind() == Action.Kind.LOOKS));
    }

    @Test
    void what_was_done_to_a_resource_meets_the_pattern_it_claims() {
        var claimed = new ArrayList<String>();
        for (var action : Sample.declared()) {
            for (var subject : List.of("", "movement", "patient")) {
                var event = resource(Sample.done(action.name(), subject));
                var nature = ActionNature.of(action.name());
                if (nature.profile.isEmpty()) {
                    assertThat(event.has("meta")).isFalse();
                    continue;
                }
                var profile = event.at("/meta/profile/0").asString();
                claimed.add(profile.substring(profile.lastIndexOf('.') + 1));
                assertThat(profile.contains("Patient")).isEqualTo(subject.equals("patient"));
                meets(event, nature, action.name());
            }
        }
        assertThat(claimed)
                .contains("Read", "PatientRead", "Query", "PatientQuery", "Create", "PatientCreate", "Update")
                .contains("PatientUpdate");
    }

    @Test
    void data_flows_from_the_server_where_it_is_read_and_to_it_otherwise() {
        assertThat(machines("PERSON_VIEW")).containsExactly(DESTINATION, SOURCE);
        assertThat(machines("STOCK_FIND")).containsExactly(SOURCE, DESTINATION);
        assertThat(machines("STOCK_ISSUE")).containsExactly(SOURCE, DESTINATION);
        assertThat(machines("ROLE_REVOKE")).containsExactly(SOURCE, DESTINATION);
    }

    @Test
    void what_did_not_succeed_is_told_and_claims_no_pattern() {
        var refused = resource(Sample.refused("STOCK_ISSUE"));
        assertThat(refused.has("meta")).isFalse();
        assertThat(refused.path("outcome").asString()).isEqualTo("4");
        assertThat(refused.path("outcomeDesc").asString()).isEqualTo("not-allowed");
        var failed = resource(Sample.event("STOCK_ISSUE", Map.of("outcome", "failed"), Map.of()));
        assertThat(failed.path("outcome").asString()).isEqualTo("8");
    }

    @Test
    void signing_in_and_out_is_what_dicom_calls_it() {
        var in = resource(Sample.done("SIGN_IN", ""));
        assertThat(in.at("/type/code").asString()).isEqualTo("110114");
        assertThat(in.at("/subtype/0/code").asString()).isEqualTo("110122");
        assertThat(resource(Sample.done("SIGN_OUT", "")).at("/subtype/0/code").asString())
                .isEqualTo("110123");
    }

    @Test
    void without_an_address_of_the_client_no_pattern_is_claimed_but_a_command_runs_here() {
        assertThat(resource(Sample.event("STOCK_ISSUE", Map.of("kind", "nobody"), Map.of()))
                        .has("meta"))
                .isFalse();
        var command = resource(Sample.event("ORGANISATION_ADD", Map.of("kind", "operator"), Map.of()));
        assertThat(command.at("/agent/0/network/address").asString()).isEqualTo("localhost");
        assertThat(command.at("/agent/0/requestor").asBoolean()).isTrue();
        assertThat(command.path("agent")).hasSize(2);
    }

    private static List<String> machines(String action) {
        return each(resource(Sample.done(action, "movement")), "agent").stream()
                .limit(2)
                .map(agent -> agent.at("/type/coding/0/code").asString())
                .toList();
    }

    private static void meets(JsonNode event, ActionNature nature, String name) {
        assertThat(event.at("/type/code").asString()).isEqualTo("rest");
        assertThat(event.at("/subtype/0/code").asString()).as(name).isEqualTo(nature.interaction);
        assertThat(event.path("action").asString()).isEqualTo(nature.code);
        assertThat(event.path("recorded").asString()).endsWith("Z");
        assertThat(event.path("outcome").asString()).isEqualTo("0");
        assertThat(event.at("/source/observer/identifier/value").asString()).isEqualTo(Sample.SYSTEM.base());
        agents(event, nature);
        entities(event, nature);
    }

    private static void agents(JsonNode event, ActionNature nature) {
        var agents = each(event, "agent");
        for (var role : List.of(SOURCE, DESTINATION)) {
            assertThat(agents)
                    .filteredOn(
                            agent -> agent.at("/type/coding/0/code").asString().equals(role))
                    .hasSize(1)
                    .allMatch(agent -> agent.has("who") && agent.has("network") && !agent.has("media"));
        }
        assertThat(agents)
                .filteredOn(agent -> agent.path("requestor").asBoolean())
                .hasSize(1)
                .allMatch(agent -> agent.at("/type/coding/0/code").asString().equals(nature.looks() ? "IRCP" : "AUT"))
                .allMatch(agent -> agent.path("name").asString().equals("Asha Patel"))
                .allMatch(agent -> agent.at("/role/0/text").asString().equals("Pharmacist"))
                .allMatch(agent -> agent.has("who") && !agent.has("network") && !agent.has("media"));
    }

    private static void entities(JsonNode event, ActionNature nature) {
        assertThat(ofType(event, "XrequestId"))
                .hasSize(1)
                .allMatch(entity ->
                        !entity.at("/what/identifier/value").asString().isEmpty());
        if (nature == ActionNature.QUERY) {
            assertThat(ofType(event, "2"))
                    .hasSize(1)
                    .allMatch(query -> query.at("/role/code").asString().equals("24") && query.has("query"))
                    .noneMatch(query -> query.has("what") || query.has("lifecycle") || query.has("detail"));
        } else {
            assertThat(ofType(event, "2"))
                    .hasSize(1)
                    .allMatch(data -> data.at("/role/code").asString().equals("4") && data.has("what"));
        }
        boolean patient = event.at("/meta/profile/0").asString().contains("Patient");
        assertThat(ofType(event, "1"))
                .hasSize(patient ? 1 : 0)
                .allMatch(each -> each.at("/what/reference").asString().equals("Patient/" + Sample.SUBJECT));
    }

    private static List<JsonNode> ofType(JsonNode event, String code) {
        return each(event, "entity").stream()
                .filter(entity -> entity.at("/type/code").asString().equals(code))
                .toList();
    }

    private static List<JsonNode> each(JsonNode event, String member) {
        return StreamSupport.stream(event.path(member).spliterator(), false).toList();
    }

    private static JsonNode resource(ExportedEvent event) {
        return new FhirAuditEvents(Sample.SYSTEM).resource(event);
    }
}
