package uk.co.pharmacyiq.patients.intake;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why nothing of what was sent is looked at. */
public enum IntakeRefusal implements WordedRefusal {
    EMPTY(
            "import-empty",
            "text",
            "There is no patient in it. Send a heading and at least one row, or a bundle of patients."),
    HEADER(
            "import-heading",
            "text",
            "The first line must name the columns: family, and any others of those that are documented, each once and "
                    + "spelt as there. Take columns with other names out."),
    BUNDLE(
            "import-bundle",
            "text",
            "This is not a FHIR R4 bundle in JSON. Send what the Personal Demographics Service answers, as it is."),
    TOO_MANY("import-too-many", "text", "Send at most 1,000 patients at once; send the rest after them.");

    private final Words words;

    IntakeRefusal(String code, String field, String advice) {
        this.words = new Words(code, Kind.INVALID, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
