package uk.co.pharmacyiq.patients.export;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why a list of patients does not leave. */
public enum ExportRefusal implements WordedRefusal {
    UNKNOWN("export-unknown", Kind.NOT_FOUND, "", "There is no such export. Choose one from the list."),
    NOT_YOURS(
            "removal-record-missing",
            Kind.NOT_ALLOWED,
            "",
            "There is no removal record that lets you take this list. Ask for an export of your own; a second person "
                    + "must agree to it."),
    NOT_ANY_MORE(
            "export-not-any-more",
            Kind.CONFLICT,
            "",
            "This export was taken already, or not within a day of being agreed to. Ask for another."),
    PASSPHRASE_SHOWN(
            "passphrase-shown",
            Kind.CONFLICT,
            "",
            "The passphrase was shown, and is shown once. If nobody wrote it down, ask for another export."),
    PASSPHRASE_FIRST(
            "passphrase-first",
            Kind.CONFLICT,
            "",
            "Have the passphrase shown first, and write it down: without it the file cannot be opened."),
    NOT_OUT(
            "export-not-out",
            Kind.CONFLICT,
            "",
            "This list is not out: it was never taken, or its end is noted already."),
    CLINICAL(
            "clinical-not-allowed",
            Kind.NOT_ALLOWED,
            "clinical",
            "You may not see clinical facts, so you cannot take them away. Leave them out."),
    DUE("due-too-far", Kind.INVALID, "due", "Enter a day from today to a year from today."),
    PREMISES_UNKNOWN("premises-unknown", Kind.INVALID, "premises", "Choose one of your premises, or all of them.");

    private final Words words;

    ExportRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
