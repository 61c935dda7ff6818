package uk.co.pharmacyiq.site.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import uk.co.pharmacyiq.site.Evidence;

/** Every claim with what was seen, and when it was looked at. */
record TrustPage(Instant at, List<Claim> claims) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    String time() {
        return TIME.format(at);
    }

    /** One claim; where it does not hold now, the page says so instead of claiming it. */
    record Claim(String id, String sentence, boolean holds, String seen) {

        static Claim of(Evidence evidence) {
            try {
                var finding = evidence.check();
                return new Claim(evidence.id(), evidence.claim(), finding.holds(), finding.seen());
            } catch (RuntimeException cannotLook) {
                return new Claim(evidence.id(), evidence.claim(), false, "This could not be looked at just now.");
            }
        }
    }
}
