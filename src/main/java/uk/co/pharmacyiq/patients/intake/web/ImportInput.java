package uk.co.pharmacyiq.patients.intake.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.intake.ImportPatients;
import uk.co.pharmacyiq.site.Fields;

/** Reads what was sent. */
final class ImportInput {

    private ImportInput() {}

    /**
     * Patients as programs send them.
     *
     * @param form {@code csv} or {@code fhir}
     * @param text the table, with its heading, or the bundle
     * @param firstLine where the text begins in the file it is part of
     * @param check true to have nothing written
     * @param duplicates {@code leave} (the default) or {@code take}
     */
    record PatientImportBody(
            @Nullable String form,
            @Nullable String text,
            @Nullable Integer firstLine,
            @Nullable Boolean check,
            @Nullable String duplicates) {}

    static Outcome<ImportPatients.Request> request(PremisesId premises, Fields fields) {
        var form = fields.need("form", ImportInput::form, "Choose csv or fhir.");
        var text = fields.need("text", Optional::of, "Paste the table with its heading, or the bundle.");
        var first = fields.optional("firstLine", ImportInput::line, "Enter the number of a line.");
        var check = fields.optional("check", ImportInput::yes, "Send true or false.");
        var duplicates = fields.optional("duplicates", ImportInput::duplicates, "Choose leave or take.");
        return fields.finish(() -> new ImportPatients.Request(
                premises,
                form.value(),
                text.value(),
                first.value().orElse(1),
                check.value().orElse(false),
                duplicates.value().orElse(false)));
    }

    private static Optional<ImportPatients.Form> form(String text) {
        return Stream.of(ImportPatients.Form.values())
                .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    private static Optional<Integer> line(String text) {
        return text.matches("[1-9][0-9]{0,7}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<Boolean> yes(String text) {
        return text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty();
    }

    private static Optional<Boolean> duplicates(String text) {
        return text.equals("take") || text.equals("leave") ? Optional.of(text.equals("take")) : Optional.empty();
    }
}
