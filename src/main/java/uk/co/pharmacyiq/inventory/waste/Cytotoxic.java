package uk.co.pharmacyiq.inventory.waste;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.medicines.Pack;

/**
 * Tells cytotoxic and cytostatic medicines by the names of their substances, from a list that comes with the program. It is
 * no list of law: what it does not know a person says by hand.
 */
@Component
class Cytotoxic {

    private static final String LIST = "/inventory/waste/cytotoxic.txt";

    private final Set<String> substances = read();

    private static Set<String> read() {
        try (var list = Cytotoxic.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException("without " + LIST);
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    WasteCode code(Pack pack) {
        return code(pack.vmpName() + " " + pack.name());
    }

    WasteCode code(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z]+")).anyMatch(substances::contains)
                ? WasteCode.CYTOTOXIC
                : WasteCode.MEDICINES;
    }
}
