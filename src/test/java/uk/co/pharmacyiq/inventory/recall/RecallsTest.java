package uk.co.pharmacyiq.inventory.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.co.pharmacyiq.TestPharmacy.done;
import static uk.co.pharmacyiq.TestPharmacy.refusal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.inventory.ledger.MovementKind;
import uk.co.pharmacyiq.inventory.places.PlaceKind;

/** Recalls, through the door and against the real database. */
class RecallsTest extends PharmacyTest {

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private RecallParts parts;
    private Instant now;

    @BeforeEach
    void three_premises_hold_the_batch() {
        parts = new RecallParts(application);
        now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        parts.everywhere().forEach(premises -> parts.receive(premises, parts.lot, 40));
    }

    @Test
    @DisplayName(
            "MH-04 a batch in three premises is quarantined in all three by one press; picking it is refused with 409")
    void MH_04_a_recall_quarantines_the_batch_in_every_premises_at_once() {
        var alert = parts.alert(AlertClass.CLASS_2, now, now);
        var held = done(parts.hold(alert));
        assertThat(held.parts()).hasSize(3).allMatch(part -> part.lines().size() == 1);
        assertThat(parts.view(alert).stock())
                .hasSize(3)
                .allMatch(stock -> stock.where().kind() == PlaceKind.QUARANTINE)
                .allMatch(stock -> stock.quantity().value().intValueExact() == 40);
        for (var premises : List.of(parts.pharmacy.premises())) {
            assertThat(refusal(parts.pick(premises, Optional.of(parts.lot)))).isEqualTo("stock-quarantined");
            var body = """
                    {"product": "%s", "quantity": 1, "batch": "AB123", "expiry": "%s"}
                    """.formatted(TestPharmacy.PARACETAMOL, parts.lot.expiry());
            var answer = parts.pharmacy
                    .another(Role.TECHNICIAN, port)
                    .post("/api/v1/premises/" + premises + "/stock/issues", body);
            assertThat(answer.statusCode()).isEqualTo(409);
        }
    }

    @Test
    @DisplayName("MH-04 of a recalled batch that comes in later nothing stands where it could be supplied from")
    void MH_04_what_comes_in_later_is_quarantined_as_it_is_booked_in() {
        var alert = parts.alert(AlertClass.CLASS_2, now, now);
        done(parts.hold(alert));
        done(parts.close(alert, 40, ""));
        assertThat(parts.standing(alert, parts.pharmacy.premises()).state()).isEqualTo(Standing.State.CLOSED);
        parts.receive(parts.pharmacy.premises(), parts.lot, 16);
        assertThat(refusal(parts.pick(parts.pharmacy.premises(), Optional.of(parts.lot))))
                .isEqualTo("stock-quarantined");
        var standing = parts.standing(alert, parts.pharmacy.premises());
        assertThat(standing.state()).isEqualTo(Standing.State.ACKNOWLEDGED);
        assertThat(standing.heldNow().value().intValueExact()).isEqualTo(16);
    }

    @Test
    @DisplayName("MH-04 which way the batch went is told for every premises: what came in, what was supplied")
    void MH_04_the_way_of_a_batch_is_told() {
        done(parts.pick(parts.pharmacy.premises(), Optional.of(parts.lot)));
        var found = done(application
                .getBean(SearchBatch.class)
                .search(parts.pharmacy.pharmacist(), parts.pharmacy.premises(), "ab123", Optional.empty()));
        assertThat(found.ways())
                .filteredOn(way -> way.kind() == MovementKind.RECEIVE)
                .hasSize(3);
        assertThat(found.ways())
                .filteredOn(way -> way.kind() == MovementKind.ISSUE)
                .singleElement()
                .satisfies(way -> assertThat(way.premises()).isEqualTo(parts.pharmacy.premises()));
    }

    @Test
    @DisplayName("MH-02 a Class 1 alert that nobody acknowledged for 60 minutes goes to the superintendent, once")
    void MH_02_an_unseen_class_1_rises_after_60_minutes() {
        parts.pharmacy.person(Role.SUPERINTENDENT);
        var fresh = parts.alert(AlertClass.CLASS_1, now, now.minus(Duration.ofMinutes(58)));
        var unseen = parts.alert(AlertClass.CLASS_1, now.minus(Duration.ofHours(2)), now.minus(Duration.ofMinutes(60)));
        done(application.getBean(HandleAlert.class).acknowledge(parts.pharmacy.technician(), parts.third, unseen));
        assertThat(parts.round()).isEqualTo(2);
        assertThat(parts.round()).isZero();
        assertThat(parts.standing(unseen, parts.pharmacy.premises()).isEscalated())
                .isTrue();
        assertThat(parts.standing(unseen, parts.third).isEscalated()).isFalse();
        assertThat(parts.standing(fresh, parts.pharmacy.premises()).isEscalated())
                .isFalse();
        var told = parts.pharmacy
                .caller(Role.SUPERINTENDENT, port)
                .get("/premises/" + parts.pharmacy.premises() + "/today");
        assertThat(told.body()).contains("told to the superintendent because nobody had seen it: 2");
    }

    @Test
    @DisplayName("MH-02 a Class 2 alert does not rise: it has 48 hours")
    void MH_02_a_class_2_does_not_rise() {
        parts.alert(AlertClass.CLASS_2, now.minus(Duration.ofHours(30)), now.minus(Duration.ofHours(30)));
        assertThat(parts.round()).isZero();
    }

    @Test
    @DisplayName("MH-03 closing without the quantity set apart, or without who looked, is refused with 422")
    void MH_03_closing_takes_the_quantity_and_who_looked() {
        var alert = parts.alert(AlertClass.CLASS_2, now, now);
        done(parts.hold(alert));
        var caller = parts.pharmacy.caller(Role.PHARMACIST, port);
        var path = "/api/v1/premises/" + parts.pharmacy.premises() + "/stock/recalls/" + alert + "/closures";
        assertThat(caller.post(path, "{\"lookedBy\": \"Tom Hill\"}").statusCode())
                .isEqualTo(422);
        assertThat(caller.post(path, "{\"quantity\": 40}").statusCode()).isEqualTo(422);
        assertThat(caller.post(path, "{\"quantity\": 40, \"lookedBy\": \"Tom Hill\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    @DisplayName(
            "MH-03 an alert is not closed while its stock stands on the shelf, nor with another count without a word")
    void MH_03_the_books_and_the_count_agree_or_a_note_says_why() {
        var alert = parts.alert(AlertClass.CLASS_3, now, now);
        assertThat(refusal(parts.close(alert, 40, ""))).isEqualTo("recall-still-on-shelf");
        done(parts.hold(alert));
        assertThat(refusal(parts.close(alert, 39, ""))).isEqualTo("recall-quantity-differs");
        done(parts.close(alert, 39, "One tablet was crushed when the box was opened"));
        assertThat(refusal(parts.close(alert, 39, ""))).isEqualTo("alert-closed-already");
    }

    @Test
    @DisplayName("MH-03 the evidence tells what was found where, who acted, when, and by when it was due")
    void MH_03_the_evidence_holds_it_all() {
        var alert = parts.alert(AlertClass.CLASS_2, now.minusSeconds(60), now);
        done(parts.hold(alert));
        done(parts.close(alert, 40, "Sent back to the wholesaler"));
        var caller = parts.pharmacy.caller(Role.PHARMACIST, port);
        var page = caller.get("/premises/" + parts.pharmacy.premises() + "/stock/recalls/" + alert + "/evidence");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("AB123", "Set apart, 40 units", "Sent back to the wholesaler", "Tom Hill", "To be done by");
        var json = caller.json(
                caller.get("/api/v1/premises/" + parts.pharmacy.premises() + "/stock/recalls/" + alert + "/evidence"));
        assertThat(json.path("alert").path("dueAt").stringValue())
                .isEqualTo(now.minusSeconds(60).plus(Duration.ofHours(48)).toString());
        assertThat(json.path("stock")).hasSize(3);
    }

    @Test
    @DisplayName(
            "MH-03 the evidence is a file to keep: reference, times, who, product, batch, quantity and cascade of each pharmacy")
    void MH_03_the_evidence_is_a_file_for_the_archive() throws Exception {
        var alert = parts.alert(AlertClass.CLASS_2, now.minusSeconds(60), now);
        done(parts.hold(alert));
        done(parts.close(alert, 40, "Sent back to the wholesaler"));
        var file = parts.pharmacy
                .caller(Role.PHARMACIST, port)
                .file("/premises/" + parts.pharmacy.premises() + "/stock/recalls/" + alert + "/evidence/file");
        var kept = folder.resolve("evidence.pdf");
        Files.write(kept, file);
        assertThat(PreflightParser.validate(kept.toFile()).getErrorsList()).isEmpty();
        try (var document = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Evidence of action: EL(26)A/", "To be done by", "Who was told, and who acted")
                    .contains("Asha Patel", "Tom Hill", "AB123", "40 tablet", "Goods in")
                    .contains("Set apart, 40 units", "Sent back to the wholesaler", "Not closed yet at:");
        }
    }

    @Test
    @DisplayName("MH-01 a Class 4 alert takes no stock back")
    void MH_01_a_caution_leaves_the_stock_where_it_is() {
        var alert = parts.alert(AlertClass.CLASS_4, now, now);
        assertThat(refusal(parts.hold(alert))).isEqualTo("alert-caution-only");
        parts.receive(parts.pharmacy.premises(), parts.lot, 1);
        done(parts.pick(parts.pharmacy.premises(), Optional.of(parts.lot)));
        done(parts.close(alert, 0, ""));
    }

    @Test
    void a_batch_of_an_unknown_product_is_held_by_its_number_and_a_pharmacist_may_release_it() {
        var what = new AlertLot(
                new AlertLot.Named("Unheard-of tablets", "", ""),
                Optional.empty(),
                Optional.of("AB123"),
                Optional.empty());
        var alert = done(parts.add(AlertClass.CLASS_1, now, now, what)).alerts().getFirst();
        assertThat(done(parts.hold(alert)).parts()).hasSize(3);
        assertThat(refusal(parts.hold(alert))).isEqualTo("recall-nothing-found");
        var other = parts.pharmacy.lot("ZZ999", LocalDate.now().plusYears(1));
        parts.receive(parts.pharmacy.premises(), other, 5);
        done(parts.pick(parts.pharmacy.premises(), Optional.of(other)));
    }
}
