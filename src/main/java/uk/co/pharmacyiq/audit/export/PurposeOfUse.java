package uk.co.pharmacyiq.audit.export;

import static uk.co.pharmacyiq.audit.export.Fhir.coding;
import static uk.co.pharmacyiq.audit.export.Fhir.concept;
import static uk.co.pharmacyiq.audit.export.Fhir.hl7;

import tools.jackson.databind.node.ObjectNode;

/** Why a patient's data was looked at, in the words of HL7's value set of purposes of use. */
final class PurposeOfUse {

    private PurposeOfUse() {}

    /** The concept for one of our own codes, which stands beside it as text. */
    static ObjectNode of(String purpose) {
        var coded = switch (purpose) {
            case "break-glass" -> coding(hl7("v3-ActReason"), "BTG", "break the glass");
            case "rights-request" -> coding(hl7("v3-ActReason"), "PATRQT", "patient requested");
            case "check", "task", "duplicates", "review", "export", "import" ->
                coding(hl7("v3-ActReason"), "HOPERAT", "healthcare operations");
            default -> coding(hl7("v3-ActReason"), "TREAT", "treatment");
        };
        return concept(coded).put("text", purpose);
    }
}
