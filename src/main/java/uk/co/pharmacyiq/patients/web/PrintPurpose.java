package uk.co.pharmacyiq.patients.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a record is printed for, said with one key. */
enum PrintPurpose {
    PATIENT(1, "For the patient"),
    PRESCRIBER(2, "For a prescriber or a hospital"),
    DELIVERY(3, "For a delivery or a visit"),
    FILE(4, "For the file, as the law asks"),
    DOWNTIME(5, "To work on paper while the system is away");

    private final int key;
    private final String label;

    PrintPurpose(int key, String label) {
        this.key = key;
        this.label = label;
    }

    static Optional<PrintPurpose> parse(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    /** The digit that says it. */
    int key() {
        return key;
    }
}
