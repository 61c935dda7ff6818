package uk.co.pharmacyiq.tenancy.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.tenancy.Setting;
import uk.co.pharmacyiq.tenancy.SettingAt;

/**
 * What setting one thing at many premises would change, premises by premises.
 *
 * @param value what would be set, as it is stored
 * @param people the names of those who gave premises what they have
 */
public record PushPreview(Setting setting, String value, boolean locked, List<Row> rows, Map<PersonId, String> people) {

    /** What would become of one premises. */
    public enum Fate {
        CHANGES("Changes"),
        KEEPS("Keeps its own"),
        STAYS("Is so already");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * One premises.
     *
     * @param now what holds there now
     * @param then what would hold from the day on if nothing were done
     */
    public record Row(Premises premises, SettingAt now, SettingAt then, Fate fate) {}

    List<Row> changing() {
        return rows.stream().filter(row -> row.fate() == Fate.CHANGES).toList();
    }

    public int count(Fate fate) {
        return (int) rows.stream().filter(row -> row.fate() == fate).count();
    }

    /** By what it is known that nothing changed since: of what the rows say, nothing of when. */
    public String seen() {
        var text = rows.stream()
                .map(row -> row.premises().id() + " " + row.then().value() + " "
                        + row.then().source() + " " + row.then().locked() + " " + row.fate())
                .collect(Collectors.joining("\n", setting.name() + " " + value + " " + locked + "\n", ""));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The codes of the premises that would change, as the record keeps them. */
    String names() {
        return changing().stream().map(row -> row.premises().odsCode().value()).collect(Collectors.joining(", "));
    }

    /** In words a second person decides by. */
    String summary(String why) {
        return "Set “" + setting.title() + "” to " + setting.shown(value) + " at "
                + changing().size() + " premises" + (locked ? ", which may not change it" : "") + ", because: " + why;
    }
}
