package uk.co.pharmacyiq.tenancy.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.tenancy.contract.ContractText.Section;

/** The versions of the contract that are shipped, each held against the digest in their list. */
@Component
class ContractTexts {

    private static final String HOME = "/tenancy/contract/";

    private static final Pattern HEADING = Pattern.compile("(?m)^# ");

    private final List<ContractText> shipped;

    ContractTexts() {
        this.shipped = new String(read("versions.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> text(line.split(",", -1)))
                .toList();
    }

    /** The one to accept today: the latest that counts. */
    ContractText current(LocalDate today) {
        return shipped.stream()
                .filter(text -> text.counts(today))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new IllegalStateException("no version of the contract counts today"));
    }

    Optional<ContractText> find(String version) {
        return shipped.stream().filter(text -> text.version().equals(version)).findFirst();
    }

    private static ContractText text(String[] cells) {
        byte[] bytes = read(cells[0] + ".txt");
        var digest = digest(bytes);
        if (!digest.equals(cells[3])) {
            throw new IllegalStateException("the text of contract " + cells[0] + " is not the one that was listed");
        }
        return new ContractText(
                cells[0],
                LocalDate.parse(cells[1]),
                cells[2].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cells[2])),
                digest,
                sections(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static List<Section> sections(String text) {
        return HEADING.splitAsStream(text)
                .map(part -> part.lines().filter(line -> !line.isBlank()).toList())
                .filter(lines -> !lines.isEmpty())
                .map(lines -> new Section(lines.getFirst(), lines.subList(1, lines.size())))
                .toList();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] read(String name) {
        try (var file = ContractTexts.class.getResourceAsStream(HOME + name)) {
            if (file == null) {
                throw new IllegalStateException(HOME + name + " is missing");
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
