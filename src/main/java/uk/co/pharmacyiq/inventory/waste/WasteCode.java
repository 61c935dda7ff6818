package uk.co.pharmacyiq.inventory.waste;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of waste a medicine is, by the List of Waste that consignment notes go by. Names are stored. */
public enum WasteCode {
    MEDICINES("18 01 09", "Medicines other than cytotoxic and cytostatic"),
    CYTOTOXIC("18 01 08*", "Cytotoxic and cytostatic medicines (hazardous)");

    private final String number;
    private final String title;

    WasteCode(String number, String title) {
        this.number = number;
        this.title = title;
    }

    /** As it stands on the note: {@code 18 01 08*}; the star says that it is hazardous. */
    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** As the API and forms write it: {@code cytotoxic}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WasteCode> parse(String text) {
        return Stream.of(values()).filter(each -> each.code().equals(text)).findFirst();
    }
}
