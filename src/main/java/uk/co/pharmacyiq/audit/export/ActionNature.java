package uk.co.pharmacyiq.audit.export;

import java.util.List;
import java.util.Set;

/** What kind of thing an action is to an outsider, told by its name: names are stored and never change their sense. */
enum ActionNature {
    READ("R", "read", "Read"),
    QUERY("E", "search", "Query"),
    CREATE("C", "create", "Create"),
    UPDATE("U", "update", "Update"),
    SIGN_IN("E", "", ""),
    SIGN_OUT("E", "", ""),
    /** What the record says about itself. */
    RECORD("E", "", "");

    private static final Set<String> OF_ITSELF = Set.of(
            "RECORD_GAP",
            "RECORD_GAP_SETTLED",
            "RECORD_FORGED",
            "RECORD_RETENTION",
            "RECORD_ERASURE",
            "RECORD_REOPENED");
    private static final List<String> QUERIES =
            List.of("_LIST", "_FIND", "_AS_AT", "_EXPORT", "_SEARCH", "_CHECK", "_ARCHIVE");
    private static final List<String> READS = List.of(
            "_VIEW", "_OPEN", "_READ", "_SCAN", "_NAME", "_PROOF", "_SHOW", "_VERIFY", "_PAGE", "_HEALTH", "_ASK",
            "_ENTER", "_PRINT");
    private static final List<String> CREATES =
            List.of("_ADD", "_INVITE", "_GRANT", "_IMPORT", "_LINK", "_RECORD", "_REGISTER", "GOODS_IN");

    /** The code of FHIR's AuditEventAction. */
    final String code;

    /** The code of FHIR's restful-interaction; empty where it is none. */
    final String interaction;

    /** The last part of the name of the BALP profile; empty where there is none. */
    final String profile;

    ActionNature(String code, String interaction, String profile) {
        this.code = code;
        this.interaction = interaction;
        this.profile = profile;
    }

    boolean looks() {
        return this == READ || this == QUERY;
    }

    static ActionNature of(String action) {
        if (action.equals("SIGN_IN") || action.equals("SIGN_OUT")) {
            return valueOf(action);
        }
        if (OF_ITSELF.contains(action) || action.startsWith("WRITER_")) {
            return RECORD;
        }
        if (ends(action, QUERIES)) {
            return QUERY;
        }
        if (ends(action, READS) || action.contains("_VIEW_")) {
            return READ;
        }
        // A posting to the ledger makes a movement: nothing that stands is changed by it.
        return ends(action, CREATES) || action.startsWith("STOCK_") ? CREATE : UPDATE;
    }

    private static boolean ends(String action, List<String> endings) {
        return endings.stream().anyMatch(action::endsWith);
    }
}
