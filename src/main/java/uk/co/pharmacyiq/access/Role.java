package uk.co.pharmacyiq.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.Profession;

/** The four roles. What each may do is the table {@code access/bundles.csv}; names are stored: add, never rename. */
public enum Role {
    PHARMACIST("Pharmacist", Optional.of(Profession.PHARMACIST)),
    TECHNICIAN("Technician", Optional.of(Profession.PHARMACY_TECHNICIAN)),
    STORE_ADMINISTRATOR("Store administrator", Optional.empty()),
    MASTER_ADMINISTRATOR("Master administrator", Optional.empty());

    private final String title;
    private final Optional<Profession> profession;

    Role(String title, Optional<Profession> profession) {
        this.title = title;
        this.profession = profession;
    }

    public String title() {
        return title;
    }

    /** The register a person must be on to hold it (GP-03). */
    public Optional<Profession> profession() {
        return profession;
    }

    /** What it may do. */
    public Set<String> permissions() {
        return Bundles.shipped().of(this);
    }

    /** As it stands in the table and in the API: {@code store-administrator}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> parse(String code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
