package uk.co.pharmacyiq.audit.proof;

import java.util.Optional;
import java.util.OptionalLong;
import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * Something that is wrong with the record.
 *
 * @param organisation whose record; empty where it is the platform's log of heads
 * @param index the place in the log, where it is about one
 * @param kind a stable name: {@code leaf-changed}
 * @param sentence what it means, for a person
 */
public record Finding(Optional<OrganisationId> organisation, OptionalLong index, String kind, String sentence) {

    /** As the offline verifier prints it. */
    public String line() {
        var whose = organisation.map(OrganisationId::toString).orElse("-");
        var where = index.isPresent() ? Long.toString(index.getAsLong()) : "-";
        return "FINDING " + kind + " organisation=" + whose + " index=" + where + ": " + sentence;
    }
}
