package uk.co.pharmacyiq.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static uk.co.pharmacyiq.audit.export.Fhir.DICOM;
import static uk.co.pharmacyiq.audit.export.Fhir.coding;
import static uk.co.pharmacyiq.audit.export.Fhir.hl7;
import static uk.co.pharmacyiq.audit.export.Fhir.reference;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * FHIR R4 AuditEvents, one a line. What was done to a resource claims the Basic Audit Log Pattern of IHE whose shape it
 * has; what was refused or failed has the same shape, says so in its outcome, and claims none, because those patterns are
 * for what succeeded.
 */
final class FhirAuditEvents implements RecordFormat {

    private static final String PATTERN = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";

    private final RecordingSystem system;

    FhirAuditEvents(RecordingSystem system) {
        this.system = system;
    }

    @Override
    public String fileName() {
        return "audit-events.ndjson";
    }

    @Override
    public String mediaType() {
        return "application/fhir+ndjson";
    }

    @Override
    public EventWriter open(OutputStream out) {
        return new EventWriter() {
            @Override
            public void write(ExportedEvent event) throws IOException {
                out.write((Fhir.JSON.writeValueAsString(resource(event)) + "\n").getBytes(UTF_8));
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    ObjectNode resource(ExportedEvent exported) {
        var leaf = LeafFields.of(exported);
        var nature = ActionNature.of(leaf.text("action"));
        var agents = new BalpAgents(system, nature, leaf, exported.event().details());
        var entities = new BalpEntities(system, nature, leaf, exported);
        var event = Fhir.JSON.createObjectNode();
        event.put("resourceType", "AuditEvent").put("id", exported.event().id().toString());
        if (leaf.done() && !nature.profile.isEmpty() && agents.knowsTheClient()) {
            event.putObject("meta")
                    .putArray("profile")
                    .add(PATTERN + (entities.hasPatient() ? "Patient" : "") + nature.profile);
        }
        addWhat(event, nature, leaf);
        agents.addTo(event.putArray("agent"));
        addSource(event, leaf);
        entities.addTo(event.putArray("entity"));
        return event;
    }

    private static void addWhat(ObjectNode event, ActionNature nature, LeafFields leaf) {
        event.set("type", type(nature, leaf));
        subtype(event, nature);
        event.put("action", nature.code).put("recorded", leaf.text("at"));
        switch (leaf.text("outcome")) {
            case "done" -> event.put("outcome", "0");
            case "refused" -> event.put("outcome", "4");
            default -> event.put("outcome", "8");
        }
        var code = leaf.text("code");
        if (!code.isEmpty()) {
            event.put("outcomeDesc", code);
        }
    }

    private static ObjectNode type(ActionNature nature, LeafFields leaf) {
        return switch (nature) {
            case SIGN_IN, SIGN_OUT -> coding(DICOM, "110114", "User Authentication");
            case RECORD ->
                leaf.text("action").matches("RECORD_(GAP|FORGED)")
                        ? coding(DICOM, "110113", "Security Alert")
                        : coding(DICOM, "110101", "Audit Log Used");
            default -> coding(hl7("audit-event-type"), "rest", "RESTful Operation");
        };
    }

    private static void subtype(ObjectNode event, ActionNature nature) {
        switch (nature) {
            case SIGN_IN -> event.putArray("subtype").add(coding(DICOM, "110122", "Login"));
            case SIGN_OUT -> event.putArray("subtype").add(coding(DICOM, "110123", "Logout"));
            case RECORD -> {}
            default ->
                event.putArray("subtype")
                        .add(coding("http://hl7.org/fhir/restful-interaction", nature.interaction, nature.interaction));
        }
    }

    private void addSource(ObjectNode event, LeafFields leaf) {
        var source = event.putObject("source");
        var premises = leaf.text("premises");
        source.put("site", premises.isEmpty() ? leaf.text("org") : premises);
        source.set("observer", reference(system.identifiers("system"), system.base(), system.product()));
        source.putArray("type").add(coding(hl7("security-source-type"), "4", "Application Server"));
    }
}
