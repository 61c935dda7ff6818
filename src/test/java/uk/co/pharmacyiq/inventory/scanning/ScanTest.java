package uk.co.pharmacyiq.inventory.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.co.pharmacyiq.kernel.Gtin;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Refusal;

/** What comes of each kind of code; ␝ stands for the separator, as in GS1's own guides. */
class ScanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Scan.Pack WHOLE = pack("09504000059101", "ABC123", "2026-11-30", "SER9876543");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010950400005910117261130" + "10ABC123␝21SER9876543",
                "]d2010950400005910117261130" + "10ABC123␝21SER9876543",
                "]d1010950400005910117261130" + "10ABC123␝21SER9876543",
                "]C1010950400005910117261130" + "10ABC123␝21SER9876543",
                "]e0010950400005910117261130" + "10ABC123␝21SER9876543",
                "]Q3010950400005910117261130" + "10ABC123␝21SER9876543",
                "␝010950400005910117261130" + "10ABC123␝21SER9876543",
                "]d2␝010950400005910117261130" + "10ABC123␝21SER9876543",
                "]d20109504000059101␝17261130␝" + "10ABC123␝21SER9876543␝\r\n",
                "010950400005910121SER9876543␝1726113010ABC123",
                "  010950400005910121SER9876543␝␝10ABC123␝17261130\t",
            })
    void MH_08_an_element_string_gives_product_batch_expiry_and_serial(String scan) {
        assertThat(read(scan)).isEqualTo(WHOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001d", "\u241d", "<GS>", "<gs>", "{GS}", "{gs}", "^]", "|"})
    void every_stand_in_for_the_separator_is_understood(String separator) {
        var scan = separator + "0109504000059101" + "10ABC123" + separator + "17261130" + "21SER9876543" + separator;
        assertThat(accepted(Scan.read(scan, TODAY))).isEqualTo(WHOLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(01)09504000059101(17)261130(10)ABC123(21)SER9876543",
                "(21)SER9876543(10)ABC123(17)261130(01)09504000059101",
                "(01) 09504000059101 (17) 261130 (10) ABC123 (21) SER9876543",
                "]d2(01)09504000059101(17)261130(10)ABC123␝(21)SER9876543",
                "(01)09504000059101(17)261130(10)ABC123(21)SER9876543(240)X1(711)3400930000000"
            })
    void the_form_with_round_brackets_is_understood(String scan) {
        assertThat(read(scan)).isEqualTo(WHOLE);
    }

    @Test
    void round_brackets_keep_what_would_be_uncertain_without_them() {
        assertThat(read("(01)09504000059101(10)A17261130(21)B10C"))
                .isEqualTo(pack("09504000059101", "A17261130", null, "B10C"));
        assertThat(read("(01)09504000059101(10)A(B)1")).isEqualTo(pack("09504000059101", "A(B)1", null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "9506000134352,09506000134352", "]E09506000134352,09506000134352", "036000291452,00036000291452",
        "]E00036000291452,00036000291452", "50000005,00000050000005", "]E450000005,00000050000005",
        "19506000134359,19506000134359", "]I119506000134359,19506000134359", "09504000059101,09504000059101",
        "]d19506000134352,09506000134352"
    })
    void plain_digits_are_a_product_only(String scan, String gtin) {
        assertThat(read(scan)).isEqualTo(pack(gtin, null, null, null));
    }

    @Test
    void published_examples_read_as_published() {
        assertThat(read("]d20107680669330019" + "2110030376244896␝17251130" + "10L7"))
                .isEqualTo(pack("07680669330019", "L7", "2025-11-30", "10030376244896"));
        assertThat(read("]C10103453120000011" + "17120508" + "10ABCD1234"))
                .isEqualTo(pack("03453120000011", "ABCD1234", "2012-05-08", null));
        assertThat(read("]e00109501101530003")).isEqualTo(pack("09501101530003", null, null, null));
    }

    @Test
    void other_known_parts_are_read_over() {
        assertThat(read("0109504000059101" + "11240115" + "15270100" + "17261130" + "10ABC123␝21SER9876543␝"
                        + "240X-1␝241Y␝3012␝3724␝71012345678␝7119876543210"))
                .isEqualTo(WHOLE);
    }

    @Test
    void a_best_before_or_production_date_is_not_an_expiry() {
        assertThat(read("0109504000059101" + "11240115" + "15270100"))
                .isEqualTo(pack("09504000059101", null, null, null));
    }

    @Test
    void an_expiry_for_a_month_is_its_last_day() {
        assertThat(read("0109504000059101" + "17280200")).isEqualTo(pack("09504000059101", null, "2028-02-29", null));
    }

    @Test
    void small_letters_stay_small() {
        assertThat(read("0109504000059101" + "10abC-1␝21xYz")).isEqualTo(pack("09504000059101", "abC-1", null, "xYz"));
    }

    @ParameterizedTest
    @CsvSource({"]D20109504000059101", "]c10109504000059101", "]q30109504000059101", "]i119506000134359"})
    void exchanged_letters_in_the_scanners_identifier_say_that_caps_lock_is_on(String scan) {
        assertThat(refused(scan)).isEqualTo(new ScanRefusal.CapsLockOn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n", "\t", "]d2", "]C1␝", "␝␝", "<GS>"})
    void nothing_is_refused_as_empty(String scan) {
        assertThat(refused(scan).code()).isEqualTo("scan-empty");
    }

    @Test
    void two_hundred_characters_are_the_most() {
        assertThat(refused("0".repeat(201)).code()).isEqualTo("scan-too-long");
        assertThat(refused("X".repeat(1_000_000)).code()).isEqualTo("scan-too-long");
        assertThat(read("0109504000059101" + " ".repeat(184))).isEqualTo(pack("09504000059101", null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9506000134353", "09504000059102", "0109504000059102", "010950400005910", "]d201", "50000006",
                "]E0ABC", "]E0950600013435", "00000000000000", "00000000", "0100000000000000", "(01)9506000134352",
                "(01)095040000591011", "1234567", "]I10109504000059101", "01095040000591O1"
            })
    void a_product_number_that_is_not_whole_or_does_not_check_is_refused(String scan) {
        assertThat(refused(scan).code()).isEqualTo("scan-gtin-wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17261131",
                "17270229",
                "17261300",
                "17260001",
                "172611",
                "17",
                "1726113O",
                "11241301",
                "15270230",
                "17770101"
            })
    void a_date_that_is_on_no_calendar_is_refused(String part) {
        assertThat(refused("0109504000059101" + part).code()).isEqualTo("scan-date-wrong");
        assertThat(refused("(01)09504000059101(" + part.substring(0, 2) + ")" + part.substring(2))
                        .code())
                .isEqualTo("scan-date-wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello world",
                "A",
                "()",
                "(xx)1",
                "]x9123",
                "]",
                "]d",
                "0109504000059101" + "10A#B",
                "0109504000059101" + "10",
                "0109504000059101" + "10␝17261130",
                "0109504000059101" + "10A B",
                "0109504000059101" + "10\u00c4",
                "0109504000059101" + "10A\u0000",
                "0109504000059101X",
                "(01)09504000059101(10)",
                "(01)09504000059101(10)ABCDEFGHIJKLMNOPQRSTU",
                "\ud800",
                "0109504000059101" + "10A\u202eB",
                "\u0660\u0661"
            })
    void what_is_not_written_as_a_pack_code_is_unreadable(String scan) {
        assertThat(refused(scan)).isEqualTo(new ScanRefusal.Unreadable());
    }

    @ParameterizedTest
    @CsvSource({
        "010950400005910191X,91",
        "0109504000059101242X,242",
        "(01)09504000059101(8200)example,8200",
        "01095040000591013103000123,31",
        "0109504000059101709X,70"
    })
    void an_unknown_part_is_named_by_its_digits_only(String scan, String identifier) {
        var refusal = refused(scan);
        assertThat(refusal).isEqualTo(new ScanRefusal.UnknownPart(identifier));
        assertThat(refusal.advice()).contains("(" + identifier + ")");
    }

    @ParameterizedTest
    @CsvSource({
        "01095040000591010109504000059101,01", "01095040000591011726113017261130,17",
        "010950400005910110A␝10A,10", "(01)09504000059101(21)A(21)B,21"
    })
    void the_same_part_twice_is_refused(String scan, String identifier) {
        assertThat(refused(scan)).isEqualTo(new ScanRefusal.RepeatedPart(identifier));
    }

    @Test
    void a_code_that_is_not_a_packs_says_what_to_scan_instead() {
        assertThat(refused("]C1" + "00106141412345678908")).isEqualTo(new ScanRefusal.LogisticUnit());
        assertThat(refused("]C1" + "02095060001343523724␝10ABC")).isEqualTo(new ScanRefusal.LogisticUnit());
        assertThat(refused("]C1" + "1726113010ABC")).isEqualTo(new ScanRefusal.NoProduct());
        assertThat(refused("(10)ABC")).isEqualTo(new ScanRefusal.NoProduct());
        assertThat(refused("https://id.gs1.org/01/09506000134352/10/ABC1")).isEqualTo(new ScanRefusal.WebLink());
        assertThat(refused("HTTP://EXAMPLE.COM").code()).isEqualTo("scan-not-a-pack");
    }

    @Test
    void every_refusal_names_the_field_and_what_to_do() {
        for (var type : ScanRefusal.class.getPermittedSubclasses()) {
            var refusal = made(type);
            assertThat(refusal.code()).matches("scan-[a-z-]+");
            assertThat(refusal.field()).isEqualTo("scan");
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.advice()).containsPattern("[Ss]can|[Tt]ype").endsWith(".");
        }
    }

    private static Refusal made(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructors()[0];
            return (Refusal)
                    (constructor.getParameterCount() == 0 ? constructor.newInstance() : constructor.newInstance("91"));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Scan read(String scan) {
        return accepted(Scan.read(scan.replace('␝', '\u001d'), TODAY));
    }

    private static Scan accepted(Outcome<Scan> outcome) {
        return switch (outcome) {
            case Outcome.Done<Scan>(var scan) -> scan;
            case Outcome.Refused<Scan>(var reason) -> throw new AssertionError(reason.code());
        };
    }

    private static Refusal refused(String scan) {
        return switch (Scan.read(scan.replace('␝', '\u001d'), TODAY)) {
            case Outcome.Done<Scan>(var accepted) -> throw new AssertionError("accepted as " + accepted);
            case Outcome.Refused<Scan>(var reason) -> reason;
        };
    }

    private static Scan.Pack pack(
            String gtin, @Nullable String batch, @Nullable String expiry, @Nullable String serial) {
        return new Scan.Pack(
                new Gtin(gtin),
                Optional.ofNullable(batch).map(BatchNumber::new),
                Optional.ofNullable(expiry).map(day -> new Expiry(LocalDate.parse(day))),
                Optional.ofNullable(serial));
    }
}
