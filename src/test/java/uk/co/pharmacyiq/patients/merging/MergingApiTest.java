package uk.co.pharmacyiq.patients.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.patients.TestPatients.fact;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.patients.record.FactKind;

/** What the pages do about duplicates, programs can do too. */
class MergingApiTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestCaller caller;

    @Test
    void a_program_lists_compares_merges_and_undoes() {
        var world = new MergingWorld(application);
        caller = world.pharmacy().caller(Role.PHARMACIST, port);
        var one = world.patients().register("Ivy", "Programme", "1933-04-05");
        var other = world.patients().register("Ivy", "Program", "1933-04-05");
        world.patients().register("Ivo", "Programme", "1933-04-05");
        var base = "/api/v1/premises/" + world.pharmacy().premises() + "/patients";
        var listed = ok(caller.get(base + "/duplicates"), 200);
        assertThat(listed.at("/open").intValue())
                .isEqualTo(listed.at("/pairs").size())
                .isPositive();

        var compared = ok(caller.get(base + "/" + one + "/merge/" + other), 200);
        assertThat(compared.at("/decide")).hasSize(1);
        assertThat(compared.at("/decide/0/place").stringValue()).isEqualTo("name-usual");
        var undecided =
                caller.post(base + "/" + one + "/merges", "{\"other\":\"" + other + "\",\"reason\":\"Asked her\"}");
        assertThat(undecided.statusCode()).isEqualTo(422);
        assertThat(undecided.body()).contains("keep-name-usual");
        var kept = compared.at("/decide/0/survivors/id").stringValue();
        var merged = ok(
                caller.post(
                        base + "/" + one + "/merges",
                        "{\"other\":\"" + other
                                + "\",\"reason\":\"Asked her\",\"keep\":[{\"place\":\"name-usual\",\"entry\":\""
                                + kept + "\"}]}"),
                201);
        assertThat(merged.at("/survivor").stringValue()).isEqualTo(one.toString());
        var merge = base + "/merges/" + merged.at("/merge").stringValue();
        assertThat(ok(caller.get(base + "/" + other + "/merges"), 200).at("/merges"))
                .hasSize(1);

        var later = world.patients().add(one, fact(FactKind.CONDITION, "term", "Asthma"));
        assertThat(ok(caller.get(merge), 200).at("/later/0/id").stringValue())
                .isEqualTo(later.entry().toString());
        var undone = ok(
                caller.post(
                        merge + "/undo",
                        "{\"reason\":\"Two sisters\",\"toMerged\":[{\"id\":\"" + later.entry() + "\"}]}"),
                200);
        assertThat(undone.at("/moved").intValue()).isEqualTo(1);
        assertThat(world.record(other).of(FactKind.CONDITION)).hasSize(1);
        assertThat(caller.post(merge + "/undo", "{\"reason\":\"Again\"}").statusCode())
                .isEqualTo(409);

        for (var pair : ok(caller.get(base + "/duplicates"), 200).at("/pairs")) {
            ok(
                    caller.post(
                            base + "/duplicates/" + pair.at("/id").stringValue() + "/dismiss",
                            "{\"reason\":\"Brother and sister\"}"),
                    200);
        }
        assertThat(ok(caller.get(base + "/duplicates"), 200).at("/open").intValue())
                .isZero();
        assertThat(caller.post(base + "/duplicates/" + UUID.randomUUID() + "/dismiss", "{\"reason\":\"\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    private JsonNode ok(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return caller.json(answer);
    }
}
