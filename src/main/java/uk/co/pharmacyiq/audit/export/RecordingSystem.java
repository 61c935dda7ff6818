package uk.co.pharmacyiq.audit.export;

/**
 * Who recorded the events, as outsiders are told.
 *
 * @param base the base name of the logs, for example {@code audit.example.org}; identifiers are named after it
 * @param product the program's name and version
 */
public record RecordingSystem(String base, String product) {

    /** The system under which identifiers of one kind are unique. */
    String identifiers(String kind) {
        return "https://" + base + "/id/" + kind;
    }
}
