package uk.co.pharmacyiq.medicines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.co.pharmacyiq.medicines.MedicinesAtWork.data;
import static uk.co.pharmacyiq.medicines.MedicinesAtWork.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Gtin;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;

class ImportMedicinesTest {

    private static final String HEADER =
            "medicine,pack_size,unit,vmp_snomed_code,vmpp_snomed_code,drug_tariff_category,"
                    + "basic_price,nhs_indicative_price,price_basis,price_date,ampp_name,ampp_snomed_code\n";

    private static MedicinesAtWork medicines;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        medicines = MedicinesAtWork.start();
    }

    @BeforeEach
    void empty() throws SQLException {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    truncate medicines.pack, medicines.change, medicines.schedule, medicines.identifier_change,
                        medicines.gtin, medicines.ampp, medicines.amp, medicines.vmpp, medicines.vmp, medicines.vtm,
                        medicines.supplier, medicines.unit, medicines.rejected, medicines.release cascade
                    """);
        }
    }

    @Test
    void a_true_release_comes_in_whole() throws IOException {
        var imported = medicines.importRelease(data("dmd-2019-04/release-1"));
        assertThat(imported.rowsRead()).isPositive();
        assertThat(Files.readString(medicines.report()))
                .isEqualTo("file,line,code,reason\n"
                        + "\"f_gtin2_0010419.xml\",76,\"05060064792018\",\"the same was given before\"\n");
        assertThat(count("medicines.vtm")).isEqualTo(2859);
        assertThat(count("medicines.ampp")).isEqualTo(26);
        var pack = pack("1714711000001106").orElseThrow();
        assertThat(pack.supplier()).isEqualTo("Nutricia Ltd");
        assertThat(pack.legalCategory()).isEqualTo("Not Applicable");
        assertThat(pack.schedule()).isEqualTo(ControlledSchedule.NOT_CONTROLLED);
        assertThat(pack.unit()).isEqualTo("ml");
        assertThat(medicines.<List<Pack>>ask(
                        MedicinesAtWork.pharmacist(),
                        work -> medicines.counter(Packs.class).byGtin(work, new Gtin("08712400360258"))))
                .extracting(Pack::code)
                .containsExactly(new DmdCode("1714711000001106"));
    }

    @Test
    void the_same_release_twice_changes_nothing() {
        medicines.importRelease(data("dmd-2019-04/release-1"));
        assertThat(medicines.importRelease(data("dmd-2019-04/release-1")).changes())
                .isZero();
    }

    @Test
    void a_later_release_is_a_delta_and_old_identifiers_lead_on() {
        medicines.importRelease(data("dmd-2019-04/release-1"));
        medicines.importRelease(data("dmd-2019-04/release-2"));
        assertThat(changes()).containsExactly("vmp 12345 recoded 22480211000001104 12345");
        assertThat(text("select medicines.current_code('vmp', '22480211000001104')"))
                .isEqualTo("12345");
        assertThat(text("select count(*) from medicines.pack where vmp_code = '12345'"))
                .isNotEqualTo("0");
        assertThat(schedule("12345", "2019-05-01")).isEqualTo(ControlledSchedule.NOT_CONTROLLED);
    }

    @Test
    void a_zip_as_it_is_delivered_is_read_with_the_zip_inside_it() throws IOException {
        var zip = folder.resolve("nhsbsa_dmd_4.0.0_20190401000001.zip");
        var release = data("dmd-2019-04/release-1");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.list(release)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.startsWith("f_gtin")) {
                    out.putNextEntry(new ZipEntry("gtin.zip"));
                    var inner = new ZipOutputStream(out);
                    inner.putNextEntry(new ZipEntry(name));
                    Files.copy(file, inner);
                    inner.finish();
                } else {
                    out.putNextEntry(new ZipEntry(name));
                    Files.copy(file, out);
                }
            }
        }
        medicines.importRelease(zip);
        assertThat(count("medicines.ampp")).isEqualTo(26);
        assertThat(count("medicines.gtin")).isPositive();
    }

    @Test
    void a_release_that_lacks_a_file_changes_nothing() throws IOException {
        var release = data("dmd-2019-04/release-1");
        var partial = Files.createDirectory(folder.resolve("partial"));
        try (var files = Files.list(release)) {
            for (var file :
                    files.filter(each -> !each.toString().contains("f_ampp")).toList()) {
                Files.copy(file, partial.resolve(file.getFileName().toString()));
            }
        }
        assertThat(refusal(medicines.tryImport(partial))).isEqualTo("release-unreadable");
        assertThat(count("medicines.vmp")).isZero();
    }

    @Test
    void dirty_rows_are_named_with_line_and_reason_and_the_rest_comes_in() throws IOException {
        var file = folder.resolve("flat.csv");
        Files.writeString(
                file,
                HEADER
                        + "Aspirin 75mg tablets,28.0,tablet,39720311000001101,1072811000001102,,62,90,NHS Indicative Price,,Aspirin 75mg tablets (Moorland Ltd) 28 tablet,1072911000001107\n"
                        + "Aspirin 300mg tablets,x,tablet,319770009,1072011000001101,,62,90,NHS Indicative Price,,Aspirin,1072111000001100\n"
                        + "Aspirin 300mg tablets,32,999999999,319770009,1072011000001101,,62,90,NHS Indicative Price,,Aspirin,1072111000001100\n"
                        + "Aspirin 300mg tablets,32\n"
                        + "Aspirin 300mg tablets,32,428673006,319770009,1072011000001101,,,,,,,\n");
        var imported = medicines.importRelease(file);
        assertThat(imported.rowsRead()).isEqualTo(5);
        assertThat(imported.rowsRejected()).isEqualTo(3);
        assertThat(Files.readAllLines(medicines.report()))
                .hasSize(4)
                .anyMatch(line -> line.startsWith("\"flat.csv\",3,\"1072111000001100\",\"the pack size"))
                .anyMatch(line -> line.contains(",4,") && line.contains("the unit is not known"))
                .anyMatch(line -> line.contains(",5,") && line.contains("as many columns"));
        assertThat(pack("1072911000001107").orElseThrow().supplier()).isEqualTo("Moorland Ltd");
    }

    @Test
    void absent_rows_are_withdrawn_and_prices_and_returns_are_told() throws IOException {
        var both = HEADER
                + row("Aspirin 75mg tablets", "39720311000001101", "1072811000001102", "1072911000001107", 90)
                + row("Senna 7.5mg tablets", "319770009", "1072011000001101", "1072111000001100", 50);
        var one = HEADER + row("Aspirin 75mg tablets", "39720311000001101", "1072811000001102", "1072911000001107", 95);
        medicines.importRelease(file(both));
        medicines.importRelease(file(one));
        assertThat(changes())
                .contains("ampp 1072911000001107 repriced 90 95")
                .anyMatch(change -> change.startsWith("ampp 1072111000001100 withdrawn"));
        assertThat(pack("1072111000001100").orElseThrow().discontinued()).isTrue();
        medicines.importRelease(file(both));
        assertThat(changes()).anyMatch(change -> change.startsWith("ampp 1072111000001100 reinstated"));
        assertThat(pack("1072111000001100").orElseThrow().discontinued()).isFalse();
    }

    @Test
    void a_flat_release_leaves_what_only_xml_knows() throws IOException {
        medicines.importRelease(data("dmd-2019-04/release-1"));
        medicines.importRelease(file(HEADER
                + row(
                        "Adenosine 6mg/2ml solution for injection vials",
                        "35894711000001106",
                        "4744111000001109",
                        "4744711000001105",
                        2)));
        var pack = pack("4744711000001105").orElseThrow();
        assertThat(pack.legalCategory()).isEqualTo("POM");
        assertThat(pack.supplier()).isEqualTo("Sanofi");
        assertThat(count("medicines.pack where not withdrawn")).isGreaterThan(15);
        assertThat(text("select source from medicines.schedule where vmp_code = '35894711000001106'"))
                .isEqualTo("dmd");
    }

    @Test
    void a_category_that_changes_leaves_the_days_before_as_they_were() throws IOException {
        var first = release("<CONTROL_INFO><VPID>35894711000001106</VPID><CATCD>0004</CATCD></CONTROL_INFO>");
        medicines.importRelease(first);
        var second = release("<CONTROL_INFO><VPID>35894711000001106</VPID><CATCD>0002</CATCD><CATDT>2026-11-01</CATDT>"
                + "<CAT_PREVCD>0004</CAT_PREVCD></CONTROL_INFO>");
        medicines.importRelease(second);
        assertThat(schedule("35894711000001106", "2026-10-31").level()).isEqualTo(Level.SCHEDULE_3);
        assertThat(schedule("35894711000001106", "2026-11-01").level()).isEqualTo(Level.SCHEDULE_2);
        assertThat(changes()).anyMatch(change -> change.contains("rescheduled SCHEDULE_3"));
    }

    @Test
    void a_release_cut_at_a_line_end_is_not_believed() throws IOException {
        var rows = new StringBuilder(HEADER);
        for (int i = 0; i < 400; i++) {
            rows.append(
                    row("Aspirin " + i + "mg tablets", "1000" + i + "009", "2000" + i + "009", "3000" + i + "009", 9));
        }
        medicines.importRelease(file(rows.toString()));
        var cut = file(rows.substring(0, rows.indexOf("Aspirin 200mg")));
        assertThat(refusal(medicines.tryImport(cut))).isEqualTo("release-loses-too-much");
        assertThat(count("medicines.pack where not withdrawn")).isEqualTo(400);
    }

    @Test
    void a_crash_in_the_middle_leaves_the_old_release_serving() throws IOException {
        medicines.importRelease(file(
                HEADER + row("Aspirin 75mg tablets", "39720311000001101", "1072811000001102", "1072911000001107", 90)));
        var next = file(
                HEADER + row("Aspirin 75mg tablets", "39720311000001101", "1072811000001102", "1072911000001107", 11));
        assertThatThrownBy(() -> medicines.tryImport(next, (phase, _) -> {
                    if (phase.equals("indexing")) {
                        throw new IllegalStateException("the power went");
                    }
                }))
                .hasMessage("the power went");
        assertThat(count("medicines.release")).isEqualTo(1);
        assertThat(text("select price from medicines.pack")).isEqualTo("90");
    }

    @Test
    void the_demonstration_catalogue_has_every_schedule_and_no_rejected_row() {
        var imported = medicines.importDemonstration();
        assertThat(imported.rowsRejected()).isZero();
        assertThat(count("medicines.pack")).isEqualTo(159);
        assertThat(texts("select distinct level from medicines.schedule where until is null order by 1"))
                .containsExactly(
                        "NOT_CONTROLLED",
                        "SCHEDULE_2",
                        "SCHEDULE_3",
                        "SCHEDULE_4_PART_1",
                        "SCHEDULE_4_PART_2",
                        "SCHEDULE_5");
        assertThat(texts("select code from medicines.vmp")).allMatch(code -> new DmdCode(code).checks());
        assertThat(texts("select name from medicines.vmp v where not exists "
                        + "(select from medicines.schedule s where s.vmp_code = v.code) order by 1"))
                .containsExactly("Generic Marigold Vale cough elixir", "Generic Willowherb Calm drops");
    }

    private Path release(String control) throws IOException {
        var release = data("dmd-2019-04/release-1");
        var copy = Files.createTempDirectory(folder, "release");
        try (var files = Files.list(release)) {
            for (var file : files.toList()) {
                var target = copy.resolve(file.getFileName().toString());
                Files.copy(file, target);
                target.toFile().setWritable(true);
            }
        }
        var vmp = copy.resolve("f_vmp2_3010419.xml");
        var text = Files.readString(vmp);
        Files.writeString(
                vmp,
                text.replaceFirst(
                        "<CONTROL_INFO>\\s*<VPID>35894711000001106</VPID>\\s*<CATCD>0000</CATCD>\\s*</CONTROL_INFO>",
                        control));
        return copy;
    }

    private Path file(String text) throws IOException {
        var file = folder.resolve("flat.csv");
        Files.writeString(file, text);
        return file;
    }

    private static String row(String name, String vmp, String vmpp, String ampp, int price) {
        return name + ",28,tablet," + vmp + "," + vmpp + ",,," + price + ",NHS Indicative Price,," + name
                + " (Moorland Ltd) 28 tablet," + ampp + "\n";
    }

    private static Optional<Pack> pack(String code) {
        return medicines.ask(
                MedicinesAtWork.pharmacist(),
                work -> medicines.counter(Packs.class).byCode(work, new DmdCode(code)));
    }

    private static ControlledSchedule schedule(String vmp, String day) {
        return medicines.ask(
                MedicinesAtWork.pharmacist(),
                work -> medicines.counter(Packs.class).scheduleOn(work, new DmdCode(vmp), LocalDate.parse(day)));
    }

    private static List<String> changes() {
        return texts("select concat_ws(' ', level, code, kind, before, after) from medicines.change");
    }

    private static long count(String from) {
        return Long.parseLong(text("select count(*) from " + from));
    }

    private static String text(String sql) {
        return texts(sql).getFirst();
    }

    private static List<String> texts(String sql) {
        try (var connection = TestDatabase.get().administrator().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
