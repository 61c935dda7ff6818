package uk.co.pharmacyiq.audit.export;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The few data types of FHIR R4 that an AuditEvent is made of. */
final class Fhir {

    static final JsonMapper JSON = new JsonMapper();
    static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";

    private Fhir() {}

    static String hl7(String codeSystem) {
        return TERMINOLOGY + codeSystem;
    }

    static ObjectNode coding(String system, String code, String display) {
        var coding = JSON.createObjectNode().put("system", system).put("code", code);
        return display.isEmpty() ? coding : coding.put("display", display);
    }

    static ObjectNode concept(ObjectNode coding) {
        var concept = JSON.createObjectNode();
        concept.putArray("coding").add(coding);
        return concept;
    }

    /** A reference that names somebody or something by an identifier, and shows a text. */
    static ObjectNode reference(String system, String value, String display) {
        var reference = JSON.createObjectNode();
        reference.putObject("identifier").put("system", system).put("value", value);
        return display.isEmpty() ? reference : reference.put("display", display);
    }

    /** Where on the network: a name of a machine, or an address. */
    static ObjectNode network(String address, boolean isName) {
        return JSON.createObjectNode().put("address", address).put("type", isName ? "1" : "2");
    }
}
