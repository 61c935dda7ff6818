package uk.co.pharmacyiq.tenancy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.access.approval.DecideApproval;
import uk.co.pharmacyiq.access.approval.ViewApprovals;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;

/** What head office sets at many premises in one act, and what premises may still decide. */
class PushSettingTest extends PharmacyTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PUSH = "/api/v1/settings/stock.write-off/push";

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private TestCaller head;
    private TestCaller store;
    private PersonId second;

    @BeforeEach
    void a_group_of_two_premises() {
        pharmacy = TestPharmacy.open(application);
        head = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        store = pharmacy.caller(Role.STORE_ADMINISTRATOR, port);
        second = pharmacy.secondMaster();
    }

    @Test
    @DisplayName("M-055 head office sees premises by premises what a setting would change, and sets it in one act")
    void what_the_preview_says_is_what_is_set() {
        var preview = ask(head, PUSH + "/preview", push("20", Map.of("all", true)), 200);
        assertThat(preview.get("changes").intValue()).isEqualTo(2);
        assertThat(preview.get("premises").get(0).get("now").stringValue()).isEqualTo("50");
        assertThat(preview.get("premises").get(0).get("source").stringValue()).isEqualTo("SHIPPED");
        confirm("20", Map.of("all", true), preview);
        assertThat(at(pharmacy.premises())).contains("20", "HEAD_OFFICE");
        assertThat(at(pharmacy.otherPremises())).contains("20", "HEAD_OFFICE");
        assertThat(head.get("/record?action=SETTINGS_PUSH").body())
                .contains("to 20 packs at 2 premises from head office", "because: Fewer losses");
    }

    @Test
    @DisplayName("M-055 premises that decided for themselves keep it where head office says so")
    void what_premises_decided_can_be_left() {
        change(pharmacy.otherPremises(), "30");
        assertThat(at(pharmacy.otherPremises())).contains("30", "PREMISES");
        var preview = ask(head, PUSH + "/preview", push("20", Map.of("all", true, "keepOwn", true)), 200);
        assertThat(preview.get("changes").intValue()).isEqualTo(1);
        assertThat(preview.get("keeps").intValue()).isEqualTo(1);
        confirm("20", Map.of("all", true, "keepOwn", true), preview);
        assertThat(at(pharmacy.premises())).contains("20");
        assertThat(at(pharmacy.otherPremises())).contains("30", "PREMISES");
    }

    @Test
    @DisplayName("M-055 what head office holds fast premises cannot change, and they are told who to ask")
    void a_locked_setting_is_not_changed_by_premises() {
        var here =
                Map.<String, Object>of("premises", List.of(pharmacy.premises().toString()), "locked", true);
        confirm("20", here, ask(head, PUSH + "/preview", push("20", here), 200));
        var refused = store.post(
                "/api/v1/premises/" + pharmacy.premises() + "/settings/stock.write-off",
                "{\"value\":\"60\",\"reason\":\"A busy store\"}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("setting-locked", "Ask your master administrator");
        assertThat(store.get("/premises/" + pharmacy.premises() + "/settings").body())
                .contains("Locked by head office", "Head office, for these premises", "Fewer losses", "Max Other");
        assertThat(at(pharmacy.otherPremises())).contains("50", "SHIPPED");
    }

    @Test
    @DisplayName("M-055 what comes to hold on a later day is shown before and holds from that day, not earlier")
    void a_day_to_come_is_waited_for() {
        var later = Map.<String, Object>of("all", true, "from", "2099-01-01");
        confirm("20", later, ask(head, PUSH + "/preview", push("20", later), 200));
        assertThat(at(pharmacy.premises())).contains("50", "SHIPPED");
        assertThat(ask(head, PUSH + "/preview", push("20", later), 200)
                        .get("stays")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void what_moved_since_the_preview_is_looked_at_again() {
        var preview = ask(head, PUSH + "/preview", push("20", Map.of("all", true)), 200);
        change(pharmacy.premises(), "30");
        var moved = ask(head, PUSH, with(push("20", Map.of("all", true)), "seen", preview.get("seen")), 412);
        assertThat(moved.get("code").stringValue()).isEqualTo("settings-moved");
        assertThat(at(pharmacy.otherPremises())).contains("50");
    }

    @Test
    void premises_of_another_organisation_and_settings_for_all_are_refused() {
        var foreign = TestPharmacy.open(application);
        var unknown =
                Map.<String, Object>of("premises", List.of(foreign.premises().toString()));
        assertThat(ask(head, PUSH + "/preview", push("20", unknown), 404)
                        .get("code")
                        .stringValue())
                .isEqualTo("premises-unknown");
        assertThat(ask(head, "/api/v1/settings/oversight.opens/push/preview", push("07:00", Map.of("all", true)), 422)
                        .get("code")
                        .stringValue())
                .isEqualTo("setting-for-all");
        assertThat(ask(head, PUSH + "/preview", push("a lot", Map.of("all", true)), 422)
                        .get("field")
                        .stringValue())
                .isEqualTo("value");
    }

    @Test
    void the_page_leads_from_entering_over_looking_to_confirming() {
        var page = head.get("/organisation/settings/stock.write-off/push");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("All 2 premises", "Show what this would change");
        assertThat(store.get("/organisation/settings/stock.write-off/push").statusCode())
                .isEqualTo(403);
    }

    private void change(PremisesId premises, String value) {
        var answer = store.post(
                "/api/v1/premises/" + premises + "/settings/stock.write-off",
                "{\"value\":\"" + value + "\",\"reason\":\"A busy store\"}");
        assertThat(answer.statusCode()).isEqualTo(202);
        approve();
    }

    private void confirm(String value, Map<String, Object> where, JsonNode preview) {
        ask(head, PUSH, with(push(value, where), "seen", preview.get("seen")), 202);
        approve();
    }

    private void approve() {
        var by = pharmacy.as(second);
        var waiting = TestPharmacy.done(application.getBean(ViewApprovals.class).inbox(by))
                .approvals();
        TestPharmacy.done(application
                .getBean(DecideApproval.class)
                .approve(by, waiting.getFirst().id()));
    }

    /** The value of the one setting, and where it comes from, as the store is told. */
    private List<String> at(PremisesId premises) {
        var settings = store.json(store.get("/api/v1/premises/" + premises + "/settings"))
                .get("settings");
        for (var each : settings) {
            if (each.get("name").stringValue().equals("stock.write-off")) {
                return List.of(
                        each.get("value").stringValue(),
                        each.get("source").stringValue().toUpperCase(Locale.ROOT));
            }
        }
        return List.of();
    }

    private static Map<String, Object> push(String value, Map<String, Object> where) {
        return with(with(where, "value", value), "reason", "Fewer losses");
    }

    private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        var all = new HashMap<>(body);
        all.put(name, value instanceof JsonNode node ? node.stringValue() : value);
        return all;
    }

    private static JsonNode ask(TestCaller caller, String path, Map<String, Object> body, int status) {
        var answer = caller.post(path, JSON.writeValueAsString(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return caller.json(answer);
    }
}
