package uk.co.pharmacyiq.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static uk.co.pharmacyiq.audit.export.Fhir.coding;
import static uk.co.pharmacyiq.audit.export.Fhir.hl7;
import static uk.co.pharmacyiq.audit.export.Fhir.reference;

import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What it was about: a thing or a search, a patient where there is one, the request, and the entry of the sealed log. */
record BalpEntities(RecordingSystem system, ActionNature nature, LeafFields leaf, ExportedEvent exported) {

    private static final String BALP_ENTITY_TYPES = "https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType";
    private static final Set<String> ABOUT_WHO_ASKED = Set.of("name", "address", "roles");

    boolean hasPatient() {
        return !patients().isEmpty();
    }

    /** Whom it is about, and whose data was shown. */
    private Set<String> patients() {
        var patients = new LinkedHashSet<String>();
        if (leaf.text("subject", "type").equals("patient")) {
            patients.add(leaf.text("subject", "id"));
        }
        Stream.of(leaf.text("facts", "patients").split(" ", -1))
                .filter(id -> !id.isEmpty())
                .forEach(patients::add);
        return patients;
    }

    void addTo(ArrayNode entities) {
        entities.add(nature == ActionNature.QUERY ? query() : data());
        patients().forEach(id -> entities.add(patient(id)));
        var request = entities.addObject();
        request.set("what", reference(system.identifiers("request"), leaf.text("request"), ""));
        request.set("type", coding(BALP_ENTITY_TYPES, "XrequestId", ""));
        exported.position().ifPresent(place -> entities.add(entry(place)));
    }

    private ObjectNode data() {
        var data = Fhir.JSON.createObjectNode();
        data.set("what", subject());
        data.set("type", coding(hl7("audit-entity-type"), "2", "System Object"));
        data.set("role", coding(hl7("object-role"), "4", "Domain Resource"));
        return data.put("description", leaf.text("action"));
    }

    private ObjectNode subject() {
        var type = leaf.text("subject", "type");
        if (!type.isEmpty()) {
            return reference(system.identifiers(type), leaf.text("subject", "id"), type);
        }
        var premises = leaf.text("premises");
        return premises.isEmpty()
                ? reference(system.identifiers("organisation"), leaf.text("org"), "organisation")
                : reference(system.identifiers("premises"), premises, "premises");
    }

    private ObjectNode query() {
        var query = Fhir.JSON.createObjectNode();
        query.set("type", coding(hl7("audit-entity-type"), "2", "System Object"));
        query.set("role", coding(hl7("object-role"), "24", "Query"));
        query.put("description", leaf.text("action"));
        return query.put("query", Base64.getEncoder().encodeToString(asked().getBytes(UTF_8)));
    }

    /** The search as it was recorded: its name, where, about what, and with which words. */
    private String asked() {
        var words = new TreeMap<>(exported.event().details());
        words.keySet().removeAll(ABOUT_WHO_ASKED);
        putUnlessEmpty(words, "premises", leaf.text("premises"));
        putUnlessEmpty(words, leaf.text("subject", "type"), leaf.text("subject", "id"));
        var text = new StringBuilder(leaf.text("action"));
        words.forEach(
                (name, value) -> text.append('\n').append(name).append(": ").append(value));
        return text.toString();
    }

    private static void putUnlessEmpty(TreeMap<String, String> words, String name, String value) {
        if (!name.isEmpty() && !value.isEmpty()) {
            words.put(name, value);
        }
    }

    private ObjectNode patient(String id) {
        var patient = Fhir.JSON.createObjectNode();
        var what = reference(system.identifiers("patient"), id, "");
        patient.set("what", what.put("reference", "Patient/" + id));
        patient.set("type", coding(hl7("audit-entity-type"), "1", "Person"));
        patient.set("role", coding(hl7("object-role"), "1", "Patient"));
        return patient;
    }

    private ObjectNode entry(ExportedEvent.Position place) {
        var entry = Fhir.JSON.createObjectNode();
        var origin = "https://" + system.base() + "/t/" + leaf.text("org") + "/" + place.log();
        entry.set("what", reference(origin, Long.toString(place.index()), "entry of the sealed log"));
        entry.set("type", coding(hl7("audit-entity-type"), "4", "Other"));
        entry.set("role", coding(hl7("object-role"), "13", "Security Resource"));
        return entry;
    }
}
