package uk.co.pharmacyiq.audit.proof;

import java.util.Optional;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** Which log of the database: the log of heads, or that of an organisation; and what it is called outside. */
record LogName(String base, Optional<OrganisationId> organisation, int log) {

    String origin() {
        return base + organisation.map(whose -> "/t/" + whose).orElse("/heads") + "/" + log;
    }

    /** The columns by which a row of this log is found, in the tables of its kind. */
    String where() {
        return organisation.isPresent() ? "organisation_id = ? and log = ?" : "log = ?";
    }

    Object[] parameters(Object... more) {
        var parameters = new Object[more.length + (organisation.isPresent() ? 2 : 1)];
        organisation.ifPresent(whose -> parameters[0] = whose.value());
        parameters[parameters.length - more.length - 1] = log;
        System.arraycopy(more, 0, parameters, parameters.length - more.length, more.length);
        return parameters;
    }

    /** The table of this kind of log: {@code leaf} or {@code head_leaf}. */
    String table(String name) {
        return organisation.isPresent() ? "audit." + name : "audit.head_" + name;
    }
}
