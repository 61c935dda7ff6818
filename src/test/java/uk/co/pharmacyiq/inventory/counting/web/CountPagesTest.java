package uk.co.pharmacyiq.inventory.counting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.tenancy.ChangeSetting;

/** A count as a technician makes it, on pages without JavaScript and through the API. */
class CountPagesTest extends PharmacyTest {

    private static final String GTIN = "02009000000018";
    private static final LocalDate LATER = LocalDate.now().plusYears(1);

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private TestCaller technician;
    private Lot lot;
    private String place;
    private String pages;
    private String api;

    @BeforeEach
    void ten_packs_stand_in_goods_in() {
        pharmacy = TestPharmacy.open(application);
        technician = pharmacy.caller(Role.TECHNICIAN, port);
        lot = pharmacy.lot("PAGE1", LATER);
        pharmacy.receive(lot, 160);
        place = pharmacy.place(pharmacy.premises(), PlaceKind.GOODS_IN).id().toString();
        pages = "/premises/" + pharmacy.premises() + "/stock/counts";
        api = "/api/v1" + pages;
    }

    @Test
    @DisplayName("A blind count: scan, type packs and loose units, see the books only then, accept, finish")
    void a_blind_count_on_pages() {
        set("stock.count-minutes", "0");
        assertThat(technician.get(pages).body()).contains("1 of 1 product is due", "Never counted at this place");
        var sheet = form(pages, "place", place, "scope", "due", "blind", "true")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(technician.get(sheet).body())
                .contains("Hidden until counted")
                .doesNotContain("10 packs");
        var scanned = form(sheet + "/scan", "scan", GTIN);
        assertThat(scanned.body())
                .contains("Whole packs of 16 tablets", "PAGE1")
                .doesNotContain("10 packs");
        assertThat(form(
                                sheet + "/lines",
                                "product",
                                lot.product().value(),
                                "batch",
                                "PAGE1",
                                "expiry",
                                lot.expiry().toString())
                        .statusCode())
                .isEqualTo(422);
        form(
                sheet + "/lines",
                "product",
                lot.product().value(),
                "batch",
                "PAGE1",
                "expiry",
                lot.expiry().toString(),
                "packs",
                "9",
                "loose",
                "12");
        var differs = technician.get(sheet).body();
        assertThat(differs).contains("10 packs", "9 packs + 12 tablets", "4 tablets less");
        assertThat(form(sheet + "/finish").body()).contains("differences nobody has decided about");
        var entry = json(api + sheet.substring(pages.length()))
                .at("/lines/0/counted/entry")
                .stringValue();
        assertThat(form(sheet + "/settle", "items[0].entry", entry, "items[0].reason", "other")
                        .statusCode())
                .isEqualTo(422);
        form(sheet + "/settle", "items[0].entry", entry, "items[0].reason", "missing");
        assertThat(pharmacy.units(lot)).isEqualTo(156);
        assertThat(form(sheet + "/finish").statusCode()).isEqualTo(303);
        assertThat(technician.get(sheet).body()).contains("Finished", "Books corrected");
        assertThat(technician
                        .get("/premises/" + pharmacy.premises() + "/stock/shrinkage")
                        .body())
                .contains("<svg", "Lost or stolen");
        assertThat(technician.get(pages).body()).contains("0 of 1 product");
    }

    @Test
    @DisplayName(
            "A difference worth more than one person may accept waits for a second, and is corrected when they agree")
    void a_large_difference_takes_a_second_person() {
        set("stock.count-minutes", "0");
        pharmacy.receive(lot, 16 * 600);
        var count = begin();
        var entered = technician.post(api + "/" + count + "/lines", counted("4", ""));
        assertThat(entered.statusCode()).isEqualTo(201);
        var settled = technician.post(
                api + "/" + count + "/settlements",
                "{\"items\":[{\"entry\":\"" + technician.json(entered).get("id").stringValue()
                        + "\",\"reason\":\"counted\"}]}");
        assertThat(settled.statusCode()).isEqualTo(202);
        assertThat(pharmacy.units(lot)).isEqualTo(160 + 16 * 600);
        pharmacy.approveAll(Role.PHARMACIST);
        assertThat(pharmacy.units(lot)).isEqualTo(64);
    }

    @Test
    @DisplayName("What cannot be counted is said, with the field")
    void refusals_name_the_field() {
        var count = begin();
        var none = technician.post(api + "/" + count + "/lines", "{\"product\":\"10039999999106\"}");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("batch", "expiry", "packs");
        var future = technician.post(
                api + "/" + count + "/lines",
                counted("4", Instant.now().plus(Duration.ofHours(1)).toString()));
        assertThat(technician.json(future).get("code").stringValue()).isEqualTo("occurred-in-future");
        assertThat(technician
                        .post(api, "{\"place\":\"" + place + "\",\"scope\":\"none\"}")
                        .statusCode())
                .isEqualTo(422);
        var elsewhere = "/api/v1/premises/" + pharmacy.otherPremises() + "/stock/counts/" + count;
        assertThat(technician.json(technician.get(elsewhere)).get("code").stringValue())
                .isEqualTo("count-unknown");
        assertThat(technician
                        .json(technician.post(api + "/" + count + "/scans", "{\"scan\":\"" + GTIN + "\"}"))
                        .get("batch")
                        .stringValue())
                .isEqualTo("PAGE1");
    }

    private String begin() {
        var begun = technician.post(api, "{\"place\":\"" + place + "\",\"scope\":\"all\",\"blind\":true}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        return technician.json(begun).get("id").stringValue();
    }

    private String counted(String packs, String at) {
        return "{\"product\":\"" + lot.product().value() + "\",\"batch\":\"PAGE1\",\"expiry\":\"" + lot.expiry()
                + "\",\"packs\":" + packs + (at.isEmpty() ? "" : ",\"countedAt\":\"" + at + "\"") + "}";
    }

    private void set(String name, String value) {
        done(application
                .getBean(ChangeSetting.class)
                .change(
                        pharmacy.as(Role.MASTER_ADMINISTRATOR),
                        new ChangeSetting.Request(name, value, Optional.empty())));
    }

    private JsonNode json(String path) {
        return technician.json(technician.get(path));
    }

    private HttpResponse<String> form(String path, String... pairs) {
        var body = new StringBuilder("_csrf=" + technician.csrf());
        for (int i = 0; i < pairs.length; i += 2) {
            body.append('&').append(encoded(pairs[i])).append('=').append(encoded(pairs[i + 1]));
        }
        return technician.send("POST", path, body.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
