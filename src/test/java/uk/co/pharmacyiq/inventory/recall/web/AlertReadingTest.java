package uk.co.pharmacyiq.inventory.recall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.inventory.recall.Alert;
import uk.co.pharmacyiq.inventory.recall.AlertClass;
import uk.co.pharmacyiq.inventory.recall.AlertLot;

/** Alerts as they are published are read whole, or not at all. */
class AlertReadingTest {

    private static final String PUBLISHED = """
            {"base_path": "/drug-device-alerts/class-2-medicines-recall-made-up", "document_type": "medical_safety_alert",
             "title": "Class 2 Medicines Recall: Made Up Ltd, Paracetamol 500mg Tablets, EL(26)A/40",
             "first_published_at": "2026-11-20T17:00:00Z",
             "details": {"metadata": {"alert_type": "medicines-recall-notification", "issued_date": "2026-11-20"},
               "body": [{"content_type": "text/govspeak", "content": "x"}, {"content_type": "text/html", "content":
                 "<p>Patient Level recall. PL 12345/0001</p><table><thead><tr><th>Batch Number</th><th>Expiry Date</th></tr></thead><tbody><tr><td>AB 123</td><td>11/2027</td></tr><tr><td>AB124</td><td>30 Nov 2027</td></tr></tbody></table>"}]}}
            """;

    @Test
    void an_alert_of_gov_uk_is_read_with_its_class_reference_level_and_batches() {
        var alert = AlertFile.read(PUBLISHED).orElseThrow();
        assertThat(alert.head().reference()).isEqualTo("EL(26)A/40");
        assertThat(alert.head().kind()).isEqualTo(AlertClass.CLASS_2);
        assertThat(alert.head().level()).isEqualTo(Alert.Level.PATIENT);
        assertThat(alert.issuedAt()).isEqualTo(Instant.parse("2026-11-20T17:00:00Z"));
        assertThat(alert.lots())
                .extracting(AlertLot::batch)
                .containsExactly(Optional.of("AB123"), Optional.of("AB124"));
        assertThat(alert.lots().getFirst().named().name()).isEqualTo("Made Up Ltd, Paracetamol 500mg Tablets");
        assertThat(alert.lots().getFirst().named().licence()).isEqualTo("PL 12345/0001");
        assertThat(alert.lots().getFirst().expiry()).contains(LocalDate.of(2027, 11, 30));
    }

    @Test
    void a_national_alert_is_one_and_anything_else_is_none() {
        var national = """
                {"title": "National Patient Safety Alert: something, NatPSA/2026/004/MHRA",
                 "details": {"metadata": {"issued_date": "2026-11-20"}, "body": ""}}
                """;
        assertThat(AlertFile.read(national))
                .hasValueSatisfying(alert -> assertThat(alert.head().kind()).isEqualTo(AlertClass.NATPSA));
        assertThat(AlertFile.read("{\"title\": \"Travel advice\"}")).isEmpty();
        assertThat(AlertFile.read("{")).isEmpty();
    }

    @Test
    void a_table_gives_one_alert_for_each_reference_and_a_line_that_is_misread_gives_none() {
        var table = """
                reference,class,level,issued,title,product,gtin,licence,dmd,batch,expiry
                EL(26)A/40,2,patient,2026-11-20T17:00,"Glass, found",Paracetamol,,PL 12345/0001,,AB123,11/2027
                EL(26)A/40,2,patient,2026-11-20T17:00,"Glass, found",Paracetamol,,,10039999999106,AB124,
                EL(26)A/41,class-3,,2026-11-20,Wrong leaflet,Ibuprofen,,,,CD1,
                """;
        var alerts = AlertTable.read(table).orElseThrow();
        assertThat(alerts).hasSize(2);
        assertThat(alerts.getFirst().lots()).hasSize(2);
        assertThat(alerts.getFirst().head().title()).isEqualTo("Glass, found");
        assertThat(AlertTable.read(table.replace("11/2027", "soon"))).isEmpty();
        assertThat(AlertTable.read(table.replace("10039999999106", "12"))).isEmpty();
    }

    @Test
    void a_line_may_be_scanned_or_typed() {
        var lines = new LotLines(LocalDate.of(2026, 11, 22));
        assertThat(lines.line("Paracetamol 500mg tablets, AB 123, 11/2027")).hasValueSatisfying(lot -> {
            assertThat(lot.named().name()).isEqualTo("Paracetamol 500mg tablets");
            assertThat(lot.batch()).contains("AB123");
        });
        assertThat(lines.line("10039999999106,AB123"))
                .hasValueSatisfying(lot -> assertThat(lot.product()).isPresent());
        assertThat(lines.line("(01)05012345678900(17)271130(10)AB123")).hasValueSatisfying(lot -> {
            assertThat(lot.named().gtin()).isEqualTo("05012345678900");
            assertThat(lot.batch()).contains("AB123");
        });
        assertThat(lines.line("Paracetamol, AB123, soon")).isEmpty();
    }
}
