package uk.co.pharmacyiq.governance.privacy.detection;

import java.util.Collection;

/** A rule that holds of a look, in one plain sentence that names nobody. */
public record Sign(PrivacyRule rule, String sentence) {

    /** What signs come to; each rule counts once. */
    public static int score(Collection<Sign> signs) {
        return signs.stream()
                .map(Sign::rule)
                .distinct()
                .mapToInt(PrivacyRule::weight)
                .sum();
    }
}
