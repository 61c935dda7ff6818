package uk.co.pharmacyiq.governance.privacy.detection;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * The rules about what came before. A record opened five times in a year draws no eye on any of the five days; that nothing
 * was ever to be done, or that all of it was one person's, does.
 */
final class HistoryRules {

    /** From so many visits on. */
    private static final int AGAIN = 3;

    /** So many nights in a month. */
    private static final int NIGHTS = 3;

    /** How seldom chance alone would give one person so many of the visits that nothing bears out. */
    private static final double CHANCE = 0.0001;

    private final Surroundings around;

    HistoryRules(Surroundings around) {
        this.around = around;
    }

    /** Signs of a visit that nothing bears out; the histories asked for hold this visit too. */
    List<Sign> signs(PersonId person, PatientId patient, Judged.Span span) {
        return Stream.of(again(person, patient), night(person, span))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Sign> again(PersonId person, PatientId patient) {
        var visits = around.patients().visitsTo(patient);
        var loose = visits.stream().filter(visit -> !visit.borneOut()).toList();
        long theirs = loose.stream().filter(by(person)).count();
        if (theirs < AGAIN) {
            return Optional.empty();
        }
        if (visits.stream().noneMatch(Visit::borneOut)) {
            return Optional.of(new Sign(
                    PrivacyRule.NEVER_OURS,
                    "The record was opened on " + theirs
                            + " days in twelve months, and nothing shows that there was ever "
                            + "anything to do for this patient."));
        }
        return chance(loose.size(), theirs, around.patients().share(person)) < CHANCE
                ? Optional.of(new Sign(
                        PrivacyRule.REPEATED,
                        "Of " + loose.size() + " days in twelve months on which this record was opened with nothing to "
                                + "show why, " + theirs + " were by the same person."))
                : Optional.empty();
    }

    private Optional<Sign> night(PersonId person, Judged.Span span) {
        if (!span.night()) {
            return Optional.empty();
        }
        long nights = around.patients().visitsBy(person).stream()
                .filter(visit -> visit.night() && !visit.borneOut())
                .count();
        return Optional.of(
                nights >= NIGHTS
                        ? new Sign(
                                PrivacyRule.NIGHTS,
                                "It was outside the hours, as were " + nights
                                        + " records opened in a month with nothing to show why.")
                        : new Sign(PrivacyRule.NIGHT, "It was outside the hours in which people are expected."));
    }

    private static Predicate<Visit> by(PersonId person) {
        return visit -> visit.person().equals(person);
    }

    /** How likely at least so many of all are, if each is theirs with the probability of their share. */
    static double chance(int all, long theirs, double share) {
        double sum = 0;
        for (long k = theirs; k <= all; k++) {
            sum += Math.exp(logChoose(all, k) + k * Math.log(share) + (all - k) * Math.log1p(-share));
        }
        return share >= 1 ? 1 : sum;
    }

    private static double logChoose(int all, long some) {
        double log = 0;
        for (long k = 1; k <= some; k++) {
            log += Math.log((double) (all - some + k) / k);
        }
        return log;
    }
}
