package uk.co.pharmacyiq.launcher.leaving;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.note.SigningKey;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.keys.OrganisationKeys;
import uk.co.pharmacyiq.tenancy.leaving.Departure;

/**
 * What was deleted of an organisation, how, on whose word, and what is left until when. It names nobody: people stand in it by
 * the random identifiers that only the export can tell.
 */
record Certificate(
        OrganisationId organisation,
        Departure departure,
        Map<String, Long> rows,
        List<OrganisationKeys.Version> keys,
        Made made) {

    /** So long backups are kept; see docs/operating/back-up-and-restore.md. */
    static final Duration BACKUPS = Duration.ofDays(35);

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String METHOD =
            "The keys of the organisation were destroyed, so that nothing here opens any more what"
                    + " was sealed with them, and all rows of it were deleted from these tables. Backups made before hold the keys, wrapped,"
                    + " and the rows: they are unreadable without the key of the installation, and are gone by the date below.";

    private static final List<String> KEPT = List.of(
            "The record of what was done: public parts and hashes, which name nobody. They prove the order of events for other"
                    + " organisations too. Its details are sealed under the destroyed keys.",
            "That the keys were, and when they were destroyed; not the keys.",
            "The steps of leaving with this certificate, and the organisation's identifier.");

    /** When, and by which event of the record. */
    record Made(Instant at, UUID event, String product) {}

    /** The certificate as a signed note: JSON, a blank line, the signature. */
    String signed(SigningKey key) {
        return SignedNote.of(json() + "\n", key).note();
    }

    String json() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("form", "pharmacyiq deletion certificate 1");
        said.put("organisation", organisation.toString());
        said.put("departure", departure.id().map(UUID::toString).orElse(""));
        Departure.Step agreed = departure.deletion().orElseThrow();
        agreed.two().ifPresent(two -> {
            said.put("askedBy", two.asked().toString());
            said.put("approvedBy", two.agreed().toString());
        });
        said.put("agreedAt", agreed.at().toString());
        said.put("exportReceived", agreed.fingerprint());
        said.put("deletedAt", made.at().toString());
        said.put("event", made.event().toString());
        said.put("product", made.product());
        said.put("method", METHOD);
        said.put(
                "keys",
                keys.stream()
                        .map(version -> Map.of("version", version.number(), "wrappedBy", version.wrappedBy()))
                        .toList());
        said.put("rowsDeleted", rows);
        said.put("kept", KEPT);
        said.put("backupsGoneBy", made.at().plus(BACKUPS).toString());
        return JSON.writeValueAsString(said);
    }

    /** The same for people to read and to file. */
    String page() {
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en-GB">
                <head><meta charset="utf-8"><title>Certificate of deletion</title></head>
                <body>
                <h1>Certificate of deletion</h1>
                """);
        line(page, "Organisation", organisation.toString());
        Departure.Step agreed = departure.deletion().orElseThrow();
        agreed.two().ifPresent(two -> {
            line(page, "Asked for by", two.asked().toString());
            line(page, "Approved by", two.agreed().toString());
        });
        line(page, "Export that was received (SHA-256 of manifest.json)", agreed.fingerprint());
        line(page, "Deleted at", made.at().toString());
        line(page, "Entry of the record", made.event().toString());
        line(page, "Backups made before are gone by", made.at().plus(BACKUPS).toString());
        page.append("<h2>How</h2>\n<p>" + METHOD + "</p>\n<table>\n")
                .append("<tr><th scope=\"col\">Table</th><th scope=\"col\">Rows</th></tr>\n");
        rows.forEach((table, count) -> page.append("<tr><td>" + table + "</td><td>" + count + "</td></tr>\n"));
        page.append("</table>\n<h2>What stays</h2>\n<ul>\n");
        KEPT.forEach(kept -> page.append("<li>" + kept + "</li>\n"));
        return page.append("</ul>\n<p>certificate.note holds the same, signed.</p>\n</body>\n</html>\n")
                .toString();
    }

    private static void line(StringBuilder page, String name, String value) {
        page.append("<p><b>").append(name).append(":</b> ").append(value).append("</p>\n");
    }
}
