package uk.co.pharmacyiq.kernel;

/** A profession whose members the General Pharmaceutical Council registers. */
public enum Profession {
    /** Registration numbers of seven digits that begin with 2. */
    PHARMACIST("Pharmacist", '2'),
    /** Registration numbers of seven digits that begin with 5. */
    PHARMACY_TECHNICIAN("Pharmacy technician", '5');

    private final String title;
    private final char firstDigit;

    Profession(String title, char firstDigit) {
        this.title = title;
        this.firstDigit = firstDigit;
    }

    public String title() {
        return title;
    }

    char firstDigit() {
        return firstDigit;
    }
}
