package uk.co.pharmacyiq.inventory.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.co.pharmacyiq.kernel.Gtin;
import uk.co.pharmacyiq.kernel.Outcome;

/** Where separators stand, nothing is refused; where one is missing, nothing is guessed. */
class ScanSeparatorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String PRODUCT = "0109504000059101";
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcxyz-/.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                PRODUCT + "10ABC12317261130",
                PRODUCT + "10ABC12317261100",
                PRODUCT + "1726113010ABC12321SER987",
                PRODUCT + "1726113010ABC12321S",
                PRODUCT + "21SER9871726113010ABC123",
                PRODUCT + "21SER98710ABC123␝17261130",
                PRODUCT + "10ABC21SER␝17261130",
                PRODUCT + "10ABC17261130␝21SER987",
                PRODUCT + "1726113010ABC12321SER98765432101234",
                PRODUCT + "1726113021S␝10ABC11240115",
                PRODUCT + "1726113021S␝10ABC15270100",
                PRODUCT + "10ABC17261130305",
                PRODUCT + "10ABC17261130240X",
                PRODUCT + "240X10ABC",
                PRODUCT + "30510ABC",
                PRODUCT + "301726113010",
                "10ABC" + PRODUCT,
                "10ABC" + PRODUCT + "␝17261130",
                "21A" + PRODUCT,
            })
    void a_value_that_may_run_into_the_next_part_is_refused(String scan) {
        assertThat(codeOf(scan)).isEqualTo("scan-separator-missing");
    }

    @Test
    void a_value_longer_than_its_part_allows_is_refused() {
        assertThat(codeOf(PRODUCT + "10" + "A".repeat(21))).isEqualTo("scan-separator-missing");
        assertThat(codeOf(PRODUCT + "21" + "A".repeat(21))).isEqualTo("scan-separator-missing");
        assertThat(codeOf(PRODUCT + "240" + "A".repeat(31))).isEqualTo("scan-separator-missing");
        assertThat(codeOf(PRODUCT + "37123456789")).isEqualTo("scan-separator-missing");
        assertThat(codeOf(PRODUCT + "3012A")).isEqualTo("scan-separator-missing");
        assertThat(codeOf(PRODUCT + "10" + "A".repeat(20))).isEqualTo("accepted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PRODUCT + "1726113021S␝10AB1721",
                PRODUCT + "1726113010AB1721",
                PRODUCT + "1726113010AB17␝21S",
                PRODUCT + "10AB17261131",
                PRODUCT + "10AB17261130X",
                PRODUCT + "10AB172611",
                PRODUCT + "1726113010AB17271130␝21S",
                PRODUCT + "1726113010AB2134␝21S",
                PRODUCT + "10AB0109504000059101␝21S",
                PRODUCT + "1726113010210345",
                PRODUCT + "10171301",
                PRODUCT + "1726113010A10B",
                PRODUCT + "1726113010A3012␝21S10",
                PRODUCT + "1726113010A7101␝21S2103711",
                PRODUCT + "10AB21",
                PRODUCT + "21AB10",
                PRODUCT + "240X17␝10A",
            })
    void a_batch_that_only_looks_like_other_parts_is_accepted(String scan) {
        assertThat(codeOf(scan)).isEqualTo("accepted");
    }

    @Test
    void every_order_of_four_parts_gives_the_same_pack() {
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var batch = text(random, 20);
            var serial = text(random, 20);
            var expected = new Scan.Pack(
                    new Gtin("09504000059101"),
                    Optional.of(new BatchNumber(batch)),
                    Optional.of(new Expiry(LocalDate.of(2026, 11, 30))),
                    Optional.of(serial));
            for (var order : orders(List.of(PRODUCT, "17261130", "10" + batch, "21" + serial))) {
                assertThat(Scan.read(joined(order, part -> true), TODAY))
                        .as("seed %d, parts %s", seed, order)
                        .isEqualTo(Outcome.done(expected));
            }
        }
    }

    @Test
    void no_order_of_four_parts_is_accepted_once_a_needed_separator_is_lost() {
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var parts = List.of(PRODUCT, "17261130", "10" + text(random, 12), "21" + text(random, 20));
            for (var order : orders(parts)) {
                for (int lost = 0; lost < 3; lost++) {
                    if (isVariable(order.get(lost))) {
                        var without = order.get(lost);
                        assertThat(Scan.read(joined(order, part -> !part.equals(without)), TODAY))
                                .as("seed %d, parts %s, none after %s", seed, order, without)
                                .isEqualTo(Outcome.refused(new ScanRefusal.SeparatorMissing()));
                    }
                }
                assertThat(Scan.read(joined(order, part -> false), TODAY))
                        .as("seed %d, parts %s, no separator", seed, order)
                        .isEqualTo(Outcome.refused(new ScanRefusal.SeparatorMissing()));
            }
        }
    }

    private static String joined(List<String> parts, Predicate<String> separated) {
        var scan = new StringBuilder("]d2");
        for (var part : parts) {
            scan.append(part).append(isVariable(part) && separated.test(part) ? "\u001d" : "");
        }
        return scan.toString();
    }

    private static boolean isVariable(String part) {
        return part.startsWith("10") || part.startsWith("21");
    }

    private static List<List<String>> orders(List<String> parts) {
        if (parts.isEmpty()) {
            return List.of(List.of());
        }
        var orders = new ArrayList<List<String>>();
        for (var first : parts) {
            var rest = parts.stream().filter(part -> !part.equals(first)).toList();
            for (var order : orders(rest)) {
                var whole = new ArrayList<String>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }

    private static String text(Random random, int most) {
        var text = new StringBuilder();
        int length = 1 + random.nextInt(most);
        while (text.length() < length) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static String codeOf(String scan) {
        return switch (Scan.read(scan.replace('␝', '\u001d'), TODAY)) {
            case Outcome.Done<Scan> done -> "accepted";
            case Outcome.Refused<Scan>(var reason) -> reason.code();
        };
    }
}
