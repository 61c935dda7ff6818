package uk.co.pharmacyiq.inventory.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.kernel.Outcome;

/** Whatever a scanner, a cat or an attacker sends: an answer, and never a wrong product. */
class ScanFuzzTest {

    private static final int RUNS = 200_000;
    private static final String[] PIECES = {
        "0109504000059101",
        "0107680669330019",
        "0109504000059102",
        "17261130",
        "17261100",
        "17991399",
        "10ABC123",
        "10AB1721",
        "21SER987654",
        "11240115",
        "15270100",
        "240X1",
        "241Y2",
        "3012",
        "3724",
        "71012345678",
        "91Z",
        "0209506000134352",
        "00106141412345678908",
        "9506000134352",
        "036000291452",
        "50000005",
        "19506000134359",
        "]d2",
        "]d1",
        "]C1",
        "]e0",
        "]Q3",
        "]E0",
        "]I1",
        "]E4",
        "]D2",
        "]",
        "\u001d",
        "\u241d",
        "<GS>",
        "{GS}",
        "^]",
        "|",
        "(01)09504000059101",
        "(17)261130",
        "(10)A(B",
        "(21)S",
        "(",
        ")",
        " ",
        "\r\n",
        "\u0000",
        "\ud800",
        "\u202e",
        "\ud83d\ude00",
        "https://id.gs1.org/01/",
        "\u0660\u0661",
        "1",
        "A"
    };
    private static final Set<String> CODES = Set.of(
            "scan-empty",
            "scan-unreadable",
            "scan-separator-missing",
            "scan-gtin-wrong",
            "scan-date-wrong",
            "scan-too-long",
            "scan-repeated-part",
            "scan-not-a-pack");

    @Test
    void no_string_makes_it_fall_over_or_take_a_product_number_that_does_not_check() {
        int accepted = 0;
        for (long seed = 0; seed < RUNS; seed++) {
            var scan = made(new Random(seed));
            var today = LocalDate.of(2000 + (int) (seed % 100), 1, 1).plusDays(seed % 365);
            try {
                accepted += soundly(scan, Scan.read(scan, today)) ? 1 : 0;
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ", scan " + visible(scan), e);
            }
        }
        assertThat(accepted).as("scans that were accepted").isBetween(RUNS / 100, RUNS / 2);
    }

    private static boolean soundly(String scan, Outcome<Scan> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Scan>(var reason) -> {
                assertThat(CODES).contains(reason.code());
                assertThat(reason.advice()).isNotBlank();
                yield false;
            }
            case Outcome.Done<Scan>(Scan.Pack pack) -> {
                var gtin = pack.gtin().value();
                assertThat(checks(gtin)).isTrue();
                assertThat(scan).contains(gtin.replaceFirst("^0{1,6}", ""));
                pack.batch().ifPresent(batch -> assertThat(scan).contains("10", batch.value()));
                pack.serial().ifPresent(serial -> assertThat(scan).contains("21", serial));
                pack.serial().ifPresent(serial -> assertThat(serial).matches("[!-~]{1,20}"));
                pack.expiry().ifPresent(expiry -> assertThat(scan).contains(yearAndMonth(expiry)));
                yield true;
            }
        };
    }

    private static String yearAndMonth(Expiry expiry) {
        return expiry.toString().substring(2, 7).replace("-", "");
    }

    /** The check digit by its own sum, from the right, so that it does not lean on what it tests. */
    private static boolean checks(String gtin) {
        int sum = 0;
        for (int i = gtin.length() - 2, weight = 3; i >= 0; i--, weight = 4 - weight) {
            sum += weight * Character.digit(gtin.charAt(i), 10);
        }
        return (10 - sum % 10) % 10 == Character.digit(gtin.charAt(13), 10);
    }

    private static String made(Random random) {
        var scan = new StringBuilder();
        int kind = random.nextInt(10);
        if (kind == 0) {
            for (int i = random.nextInt(260); i > 0; i--) {
                scan.append((char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
            }
        } else if (kind == 1) {
            for (int i = random.nextInt(40); i > 0; i--) {
                scan.append((char) ('0' + random.nextInt(10)));
            }
        } else {
            scan.append(kind < 6 ? "]d20109504000059101" : "");
            for (int i = random.nextInt(6); i >= 0; i--) {
                scan.append(PIECES[random.nextInt(PIECES.length)]);
                scan.append(random.nextInt(3) == 0 ? "\u001d" : "");
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                mutate(scan, random);
            }
        }
        return scan.toString();
    }

    private static void mutate(StringBuilder scan, Random random) {
        if (scan.isEmpty()) {
            return;
        }
        int at = random.nextInt(scan.length());
        switch (random.nextInt(5)) {
            case 0 -> scan.deleteCharAt(at);
            case 1 -> scan.setCharAt(at, (char) ('0' + random.nextInt(10)));
            case 2 -> scan.insert(at, (char) random.nextInt(128));
            case 3 -> scan.setLength(at);
            default -> scan.insert(at, scan.substring(at));
        }
    }

    private static String visible(String scan) {
        var text = new StringBuilder();
        scan.chars()
                .forEach(unit -> text.append(
                        unit > 31 && unit < 127 ? Character.toString(unit) : String.format("\\u%04x", unit)));
        return text.toString();
    }
}
