package uk.co.pharmacyiq.inventory.expiring;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.inventory.AdjustStock;
import uk.co.pharmacyiq.inventory.FindStock;
import uk.co.pharmacyiq.inventory.Shift;
import uk.co.pharmacyiq.inventory.ledger.Lot;
import uk.co.pharmacyiq.inventory.ledger.Reason;
import uk.co.pharmacyiq.inventory.ledger.Why;
import uk.co.pharmacyiq.inventory.places.PlaceKind;
import uk.co.pharmacyiq.inventory.scanning.ReadScan;
import uk.co.pharmacyiq.kernel.Quantity;

class ExpiryRoundTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestPharmacy pharmacy;
    private TestCaller technician;
    private Lot expired;
    private Lot soon;
    private String place;
    private String pages;

    @BeforeEach
    void one_batch_has_expired_and_one_soon_will() {
        pharmacy = TestPharmacy.open(application);
        technician = pharmacy.caller(Role.TECHNICIAN, port);
        expired = pharmacy.lot("GONE1", LocalDate.now().minusDays(3));
        soon = pharmacy.lot("SOON1", LocalDate.now().plusDays(20));
        var goodsIn = pharmacy.place(pharmacy.premises(), PlaceKind.GOODS_IN);
        place = goodsIn.id().toString();
        pharmacy.receive(soon, 64);
        done(application
                .getBean(AdjustStock.class)
                .adjust(
                        pharmacy.technician(),
                        new AdjustStock.Request(
                                new Shift(
                                        pharmacy.premises(),
                                        expired,
                                        Quantity.of(16),
                                        goodsIn.id(),
                                        Optional.empty(),
                                        Optional.of(new Why(Reason.COUNTED, "")),
                                        Optional.empty()),
                                AdjustStock.Direction.IN)));
        pages = "/premises/" + pharmacy.premises() + "/stock/expiry";
    }

    @Test
    @DisplayName("MH-06 A round: scan what has expired and it is in quarantine; tick the rest; nothing is ticked twice")
    void MH_06_a_round_puts_what_expired_into_quarantine() {
        var list = technician.get(pages).body();
        assertThat(list).contains("GONE1", "SOON1", "Past its last day", "will be left");
        assertThat(list.indexOf("GONE1")).isLessThan(list.indexOf("SOON1"));
        var round = form(pages + "/rounds", "place", place, "days", "90")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(form(round + "/ticks", lot(expired, "sound")).body()).contains("past its last day");
        assertThat(form(round + "/ticks", lot(soon, "quarantined")).body()).contains("still in date");
        var code = PrintLabels.code(new uk.co.pharmacyiq.kernel.Gtin("02009000000018"), expired);
        assertThat(form(round + "/scan", "scan", code).statusCode()).isEqualTo(303);
        assertThat(form(round + "/ticks", lot(soon, "short-dated")).statusCode())
                .isEqualTo(303);
        assertThat(form(round + "/ticks", lot(soon, "sound")).statusCode()).isEqualTo(409);
        assertThat(technician.get(round).body())
                .contains("Expired: put in quarantine", "Marked short-dated", "0 of 2 batches left");
        var held = done(application
                .getBean(FindStock.class)
                .find(
                        pharmacy.technician(),
                        FindStock.Request.all(pharmacy.premises()).in(PlaceKind.QUARANTINE)));
        assertThat(held.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.lot()).isEqualTo(expired));
        assertThat(technician.get(pages).body()).contains("Short-dated").doesNotContain("GONE1");
    }

    @Test
    @DisplayName("The code on a split pack's label reads like that of a whole pack: product, batch and expiry")
    void a_split_pack_label_is_read_by_every_scanner() {
        var label =
                done(application.getBean(PrintLabels.class).label(pharmacy.technician(), pharmacy.premises(), soon));
        var meant = done(application
                .getBean(ReadScan.class)
                .read(
                        pharmacy.technician(),
                        new ReadScan.Request(pharmacy.premises(), label.code().orElseThrow())));
        assertThat(meant.pack().code()).isEqualTo(soon.product());
        assertThat(meant.batch()).contains(soon.batch());
        assertThat(meant.expiry()).contains(soon.expiry());
        var page = technician.get("/premises/" + pharmacy.premises() + "/stock/labels?product=" + soon.product()
                + "&batch=SOON1&expiry=" + soon.expiry() + "&copies=3");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().split("piq-label__code", -1)).hasSize(4);
    }

    private String[] lot(Lot lot, String found) {
        return new String[] {
            "product",
            lot.product().value(),
            "batch",
            lot.batch().value(),
            "expiry",
            lot.expiry().toString(),
            "found",
            found
        };
    }

    private HttpResponse<String> form(String path, String... pairs) {
        var body = new StringBuilder("_csrf=" + technician.csrf());
        for (int i = 0; i < pairs.length; i += 2) {
            body.append('&')
                    .append(pairs[i])
                    .append('=')
                    .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return technician.send("POST", path, body.toString());
    }
}
