package uk.co.pharmacyiq.kernel;

import java.util.Optional;

/** The code of one pharmacy premises in the NHS Organisation Data Service: F and four more; FFFFF is no real one. */
public record OdsCode(String value) {

    public OdsCode {
        if (!value.matches("F[A-Z0-9]{4}") || value.equals("FFFFF")) {
            throw new IllegalArgumentException("not an ODS code of a pharmacy");
        }
    }

    public static Optional<OdsCode> parse(String text) {
        return text.matches("F[A-Z0-9]{4}") && !text.equals("FFFFF")
                ? Optional.of(new OdsCode(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
