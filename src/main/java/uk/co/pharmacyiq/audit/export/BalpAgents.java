package uk.co.pharmacyiq.audit.export;

import static uk.co.pharmacyiq.audit.export.Fhir.DICOM;
import static uk.co.pharmacyiq.audit.export.Fhir.coding;
import static uk.co.pharmacyiq.audit.export.Fhir.concept;
import static uk.co.pharmacyiq.audit.export.Fhir.hl7;
import static uk.co.pharmacyiq.audit.export.Fhir.network;
import static uk.co.pharmacyiq.audit.export.Fhir.reference;

import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who took part: the client, the server and, where one is known, the person. What is read flows from the server to the
 * client; what is asked, and what is written, the other way. The codes of the two say so.
 */
record BalpAgents(RecordingSystem system, ActionNature nature, LeafFields leaf, Map<String, String> details) {

    /** Whether the client's place on the network is known: without it no pattern of BALP is met. */
    boolean knowsTheClient() {
        return !client().isEmpty();
    }

    void addTo(ArrayNode agents) {
        var person = leaf.text("who", "kind").equals("person");
        agents.add(machine(nature != ActionNature.READ, clientName(), client()).put("requestor", !person));
        agents.add(machine(
                        nature == ActionNature.READ,
                        reference(system.identifiers("system"), system.base(), system.product()),
                        system.base())
                .put("requestor", false));
        if (person) {
            agents.add(user());
        }
    }

    private static ObjectNode machine(boolean source, ObjectNode who, String address) {
        var agent = Fhir.JSON.createObjectNode();
        agent.set(
                "type",
                concept(
                        source
                                ? coding(DICOM, "110153", "Source Role ID")
                                : coding(DICOM, "110152", "Destination Role ID")));
        agent.set("who", who);
        if (!address.isEmpty()) {
            agent.set("network", network(address, !address.matches("[0-9a-fA-F]*[.:][0-9a-fA-F.:%]+")));
        }
        return agent;
    }

    private ObjectNode clientName() {
        var kind = leaf.text("who", "kind");
        if (kind.equals("person")) {
            var session = leaf.text("session");
            return reference(
                    system.identifiers(session.isEmpty() ? "request" : "session"),
                    session.isEmpty() ? leaf.text("request") : session,
                    "Browser or program of the person");
        }
        var id = leaf.text("who", "id");
        return reference(system.identifiers(kind), id.isEmpty() ? kind : id, "");
    }

    /** An operator's command and the sealer run beside the server. */
    private String client() {
        var address = details.getOrDefault("address", "");
        return address.isEmpty() && !leaf.text("who", "kind").matches("person|nobody") ? "localhost" : address;
    }

    private ObjectNode user() {
        var name = details.getOrDefault("name", "");
        var agent = Fhir.JSON.createObjectNode();
        agent.set(
                "type",
                concept(
                        nature.looks()
                                ? coding(hl7("v3-ParticipationType"), "IRCP", "information recipient")
                                : coding(hl7("v3-ParticipationType"), "AUT", "author (originator)")));
        var roles = details.getOrDefault("roles", "");
        if (!roles.isEmpty()) {
            agent.putArray("role").addObject().put("text", roles);
        }
        agent.set("who", reference(system.identifiers("person"), leaf.text("who", "id"), name));
        var purpose = leaf.text("facts", "purpose");
        if (!purpose.isEmpty()) {
            agent.putArray("purposeOfUse").add(PurposeOfUse.of(purpose));
        }
        if (!name.isEmpty()) {
            agent.put("name", name);
        }
        return agent.put("requestor", true);
    }
}
