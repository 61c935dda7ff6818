package uk.co.pharmacyiq.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.inventory.places.PlaceKind;

/** The stock day on pages without JavaScript: forms go out and come back as a browser sends them. */
class StockPagesTest extends PharmacyTest {

    private static final String GTIN = "02009000000018";
    private static final LocalDate LATER = LocalDate.now().plusYears(1);
    private static final LocalDate MUCH_LATER = LocalDate.now().plusYears(2);

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private TestCaller technician;
    private String stock;

    @BeforeEach
    void a_technician_signs_in() {
        pharmacy = TestPharmacy.open(application);
        technician = pharmacy.caller(Role.TECHNICIAN, port);
        stock = "/premises/" + pharmacy.premises() + "/stock";
    }

    @Test
    void every_page_opens_with_and_without_stock() {
        for (int round = 0; round < 2; round++) {
            for (var page : new String[] {
                "",
                "?q=para&state=90",
                "?state=quarantine",
                "/goods-in",
                "/issue",
                "/issue?q=para",
                "/issue?product=" + TestPharmacy.PARACETAMOL,
                "/put-away",
                "/move",
                "/quarantine",
                "/waste",
                "/adjust",
                "/transfers",
                "/transfers/send",
                "/expiring",
                "/places",
                "/link-gtin?gtin=05012345678900&q=para",
                "/products/" + TestPharmacy.PARACETAMOL
            }) {
                var answer = technician.get(stock + page);
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
                assertThat(answer.body()).as(page).containsOnlyOnce("<h1>").contains("</main>");
            }
            assertThat(technician
                            .get("/premises/" + pharmacy.premises() + "/today")
                            .statusCode())
                    .isEqualTo(200);
            pharmacy.receive(pharmacy.lot("B1", LocalDate.now().plusDays(20)), 32);
        }
    }

    @Test
    void goods_are_scanned_confirmed_and_put_away() {
        var scanned = post("/goods-in/scan", "scan=" + text(scan("A1", LATER)));
        assertThat(scanned.body()).contains("value=\"A1\"").contains("1 line, 1 pack");
        var twice = post("/goods-in/scan", line(0, "A1", LATER, "16") + "&scan=" + text(scan("A1", LATER)));
        assertThat(twice.body()).contains("1 line, 2 packs").contains("value=\"32\"");

        var refused = post("/goods-in", line(0, "A1", LATER, "32") + "&" + line(1, "", LATER, "oops"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#lines[1].batch\"")
                .contains("value=\"oops\"")
                .contains("id=\"lines[1].quantity-error\"");

        var confirmed = post("/goods-in", line(0, "A1", LATER, "32"));
        assertThat(confirmed.statusCode()).isEqualTo(303);
        var waiting = technician.get(stock + "/put-away").body();
        assertThat(waiting).contains("A1").contains("2 packs");

        var shelf = pharmacy.place(pharmacy.premises(), PlaceKind.SHELF).id();
        var goodsIn = pharmacy.place(pharmacy.premises(), PlaceKind.GOODS_IN).id();
        post("/goods-in", line(0, "A2", MUCH_LATER, "16"));
        var away = post(
                "/put-away",
                line(0, "A1", LATER, "32") + "&lines[0].from=" + goodsIn + "&" + line(1, "A2", MUCH_LATER, "16")
                        + "&lines[1].from=" + goodsIn + "&toAll=" + shelf);
        assertThat(away.statusCode()).isEqualTo(303);
        assertThat(technician.get(stock + "/put-away").body()).contains("Nothing waits in goods-in");
        assertThat(technician.get(stock + "?place=" + shelf).body())
                .contains("A1")
                .contains("A2");
    }

    @Test
    void an_expired_line_is_marked_and_nothing_typed_is_lost() {
        var refused = post("/goods-in", line(0, "OLD", LocalDate.now().minusDays(3), "16"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("id=\"lines[0].expiry-error\"").contains("value=\"OLD\"");
    }

    @Test
    void an_unknown_barcode_is_linked_without_losing_the_lines() {
        var scan = "010501234567890017" + LATER.format(DateTimeFormatter.ofPattern("yyMMdd")) + "10NEW";
        var unknown = post("/goods-in/scan", line(0, "A1", LATER, "16") + "&scan=" + text(scan));
        assertThat(unknown.body()).contains("Find the product and link it").contains("value=\"A1\"");
        var found = post(
                "/link-gtin/find",
                line(0, "A1", LATER, "16") + "&gtin=05012345678900&q=paracetamol&unknownScan=" + text(scan));
        assertThat(found.body()).contains("Link the barcode to this pack").contains("value=\"A1\"");
        var linked = post(
                "/link-gtin",
                line(0, "A1", LATER, "16") + "&gtin=05012345678900&product=" + TestPharmacy.PARACETAMOL
                        + "&unknownScan=" + text(scan));
        assertThat(linked.body())
                .contains("value=\"A1\"")
                .contains("value=\"NEW\"")
                .contains("2 lines, 2 packs");
    }

    @Test
    void issuing_out_of_order_shows_the_batch_to_take_and_takes_a_reason() {
        pharmacy.receive(pharmacy.lot("FIRST", LATER), 16);
        pharmacy.receive(pharmacy.lot("SECOND", MUCH_LATER), 16);
        assertThat(post("/issue/scan", "scan=" + text(scan("SECOND", MUCH_LATER)))
                        .body())
                .contains("value=\"SECOND\"")
                .contains("value=\"16\"");
        var body = "product=" + TestPharmacy.PARACETAMOL + "&batch=SECOND&expiry=" + MUCH_LATER + "&quantity=6";
        var refused = post("/issue", body);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Another batch expires first").contains("FIRST");
        var done = post("/issue", body + "&reason=patient-needs-batch");
        assertThat(done.statusCode()).isEqualTo(303);
        var result = technician.get(done.headers().firstValue("Location").orElseThrow());
        assertThat(result.body()).contains("Issued: ").contains("batch SECOND");
    }

    @Test
    void a_movement_shows_its_entry_on_the_record_and_is_reversed_there() {
        var posted = pharmacy.receive(pharmacy.lot("A1", LATER), 16);
        var page = stock + "/movements/" + posted.movement();
        assertThat(technician.get(page).body()).contains("On the record").contains("STOCK_RECEIVE");
        assertThat(post("/movements/" + posted.movement() + "/reversal", "reason=other")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/movements/" + posted.movement() + "/reversal", "reason=entered-twice")
                        .statusCode())
                .isEqualTo(303);
        assertThat(technician.get(page).body()).contains("Reversed").doesNotContain("Take this movement back");
    }

    @Test
    void stock_is_set_apart_adjusted_sent_and_received() {
        pharmacy.receive(pharmacy.lot("A1", LATER), 64);
        var goodsIn = pharmacy.place(pharmacy.premises(), PlaceKind.GOODS_IN).id();
        var shelf = pharmacy.place(pharmacy.premises(), PlaceKind.SHELF).id();
        var apart = pharmacy.place(pharmacy.premises(), PlaceKind.QUARANTINE).id();
        var lot = "product=" + TestPharmacy.PARACETAMOL + "&batch=A1&expiry=" + LATER + "&from=" + goodsIn;
        assertThat(technician.get(stock + "/quarantine?" + lot).body()).contains("Put in quarantine");
        assertThat(post("/quarantine", lot + "&quantity=16&reason=damaged&to=" + apart)
                        .statusCode())
                .isEqualTo(303);
        assertThat(post("/move", lot + "&quantity=16&to=" + shelf).statusCode()).isEqualTo(303);
        assertThat(post("/waste", lot + "&quantity=1&reason=damaged").statusCode())
                .isEqualTo(303);
        assertThat(post("/adjust", lot + "&quantity=1&direction=in&reason=counted")
                        .statusCode())
                .isEqualTo(303);
        var refused = post("/waste", lot + "&quantity=9000&reason=damaged&note=water");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("value=\"9000\"").contains("id=\"quantity-error\"");
        var held = technician.get(stock + "/release?product=1");
        assertThat(held.statusCode()).isEqualTo(403);

        assertThat(post("/transfers/send/scan", "scan=" + text(scan("A1", LATER)))
                        .body())
                .contains("1 line");
        var sent = post(
                "/transfers/send",
                "toPremises=" + pharmacy.otherPremises() + "&" + line(0, "A1", LATER, "16") + "&lines[0].from="
                        + goodsIn);
        assertThat(sent.statusCode()).isEqualTo(303);
        received("/premises/" + pharmacy.otherPremises() + "/stock/transfers");
    }

    private void received(String transfers) {
        var arriving = technician.get(transfers);
        var link = Pattern.compile("transfers/([0-9a-f-]{36})/receive").matcher(arriving.body());
        assertThat(link.find()).isTrue();
        var receive = transfers + "/" + link.group(1) + "/receive";
        assertThat(send(receive, "do=part&" + line(0, "A1", LATER, "")).statusCode())
                .isEqualTo(422);
        assertThat(send(receive, "do=part&" + line(0, "A1", LATER, "4")).statusCode())
                .isEqualTo(303);
        assertThat(technician.get(transfers).body()).contains(">12<");
        assertThat(send(receive, "do=all&" + line(0, "A1", LATER, "")).statusCode())
                .isEqualTo(303);
        assertThat(technician.get(transfers).body()).contains("Nothing is on its way here");
    }

    @Test
    void two_people_who_rename_a_place_are_told() {
        var manager = pharmacy.caller(Role.STORE_ADMINISTRATOR, port);
        var shelf = pharmacy.place(pharmacy.premises(), PlaceKind.SHELF);
        var path = stock + "/places/" + shelf.id();
        var first = form(manager, path, "name=Front&version=" + shelf.version());
        assertThat(first.statusCode()).isEqualTo(303);
        var second = form(manager, path, "name=Back&version=" + shelf.version());
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(second.body()).contains("Somebody else changed this place").contains("value=\"Back\"");
        assertThat(form(manager, stock + "/places", "code=A1&name=Bay+one&kind=SHELF")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void no_cell_of_the_export_is_a_formula() {
        pharmacy.receive(pharmacy.lot("=1+1", LATER), 16);
        var file = pharmacy.caller(Role.PHARMACIST, port).get(stock + ".csv");
        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"stock.csv\"");
        assertThat(file.body())
                .startsWith("\ufeff\"Product\",")
                .contains("\"'=1+1\"")
                .endsWith("\r\n");
        assertThat(technician.get(stock + ".csv").statusCode()).isEqualTo(403);
    }

    private static String scan(String batch, LocalDate expiry) {
        return "01" + GTIN + "17" + expiry.format(DateTimeFormatter.ofPattern("yyMMdd")) + "10" + batch;
    }

    private static String line(int number, String batch, LocalDate expiry, String quantity) {
        var name = "lines[" + number + "].";
        return name + "product=" + TestPharmacy.PARACETAMOL + "&" + name + "batch=" + batch + "&" + name + "expiry="
                + text(expiry.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"))) + "&" + name + "quantity=" + quantity
                + "&" + name + "packSize=16&" + name + "unit=tablet&" + name + "schedule=NOT_CONTROLLED";
    }

    private static String text(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> post(String page, String fields) {
        return form(technician, stock + page, fields);
    }

    private HttpResponse<String> send(String path, String fields) {
        return form(technician, path, fields);
    }

    private static HttpResponse<String> form(TestCaller caller, String path, String fields) {
        return caller.send(caller.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + caller.csrf() + "&_once=" + UUID.randomUUID() + "&"
                        + fields.replace("[", "%5B").replace("]", "%5D"))));
    }
}
