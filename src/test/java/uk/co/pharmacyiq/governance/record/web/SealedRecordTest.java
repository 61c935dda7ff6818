package uk.co.pharmacyiq.governance.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.Base64;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.TestSealer;
import uk.co.pharmacyiq.access.Role;

/** The record while a sealer runs beside the application. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedRecordTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private TestSealer sealer;
    private TestPharmacy pharmacy;
    private TestCaller master;

    @BeforeAll
    void a_sealer_runs() {
        sealer = TestSealer.start();
    }

    @AfterAll
    void it_ends() {
        sealer.close();
    }

    @BeforeEach
    void a_pharmacy_where_stock_was_booked_in() {
        pharmacy = TestPharmacy.open(application);
        master = pharmacy.caller(Role.MASTER_ADMINISTRATOR, port);
        pharmacy.receive(pharmacy.lot("A1", LocalDate.now().plusYears(1)), 32);
    }

    @Test
    void an_entry_is_sealed_and_its_proof_can_be_taken_away_with_the_details_chosen() {
        var entry = entry("STOCK_RECEIVE");
        await(() -> master.get(entry).body().contains("Its fingerprint is in the log"));
        var proof = proof(entry + "/proof?field=items");
        assertThat(proof)
                .startsWith("c2sp.org/tlog-proof@v1\n")
                .contains("audit.test.localhost/t/" + pharmacy.organisation());
        var extra = new String(Base64.getDecoder().decode(proof.split("\n")[1].substring("extra ".length())));
        assertThat(extra)
                .contains("2 packs of Paracetamol")
                .contains("STOCK_RECEIVE")
                .doesNotContain("\"name\":\"lines\"");
        assertThat(master.get("/record?action=RECORD_PROOF").body())
                .contains("took the proof of one entry away, disclosing items");
    }

    @Test
    void the_pages_show_a_green_seal_and_anybody_may_have_keys_and_checkpoint() {
        var entry = entry("STOCK_RECEIVE");
        await(() -> master.get(entry).body().contains("Its fingerprint is in the log"));
        assertThat(master.get("/record").body()).contains("piq-seal--holds").contains("Kept in the file checkpoints");
        assertThat(master.get("/record/health").body()).contains("Agrees").contains("sealing");
        assertThat(master.get("/premises/" + pharmacy.premises() + "/today").body())
                .contains("last sealed");
        var nobody = TestCaller.anonymous(port);
        assertThat(nobody.get("/record/keys").body()).startsWith("audit.test.localhost/heads/1+");
        assertThat(nobody.get("/record/checkpoint").body()).startsWith("audit.test.localhost/heads/1\n");
        await(() -> nobody.get("/health/ready").statusCode() == 200);
    }

    @Test
    void the_whole_record_can_be_taken_away_with_its_proofs() {
        var entry = entry("STOCK_RECEIVE");
        await(() -> master.get(entry).body().contains("Its fingerprint is in the log"));
        assertThat(master.get("/record/archive").statusCode()).isEqualTo(303);
        pharmacy.approveAll(Role.IG_LEAD);
        await(() -> master.get("/record/archive").statusCode() == 200);
        assertThat(master.get("/record/archive").headers().firstValue("Content-Type"))
                .contains("application/zip");
    }

    @Test
    void details_of_a_person_can_be_erased_and_the_proof_stays_good() {
        var entry = entry("REGISTRATION_RECORD");
        assertThat(master.get(entry).body()).contains("recorded the registration of");
        var refused = post(entry + "/erasure", "basis=&reason=");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(post(entry + "/erasure", "basis=court-order&reason=Ordered+by+a+court")
                        .statusCode())
                .isEqualTo(303);
        await(() -> master.get(entry).body().contains("Erased: nobody can read it any more"));
        assertThat(master.get("/record?action=RECORD_ERASURE").body()).contains("erased the details of somebody");
        await(() -> master.get(entry).body().contains("Its fingerprint is in the log"));
        assertThat(proof(entry + "/proof")).startsWith("c2sp.org/tlog-proof@v1\n");
    }

    private java.net.http.HttpResponse<String> post(String path, String form) {
        return master.send(master.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&_csrf=" + master.csrf())));
    }

    private String proof(String path) {
        await(() -> master.get(path).statusCode() == 200);
        return master.get(path).body();
    }

    private String entry(String action) {
        return "/record/"
                + master.get("/api/v1/record?action=" + action)
                        .body()
                        .replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 200; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stop);
            }
        }
        throw new AssertionError("waited in vain");
    }
}
