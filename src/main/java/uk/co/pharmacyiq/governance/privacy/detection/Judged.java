package uk.co.pharmacyiq.governance.privacy.detection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * What came of judging the looks of one person at one patient on one day, or all looks of theirs on that day.
 *
 * @param patient empty where it is about the day and not about one patient
 * @param looks entries of the record, first to last, at most 200
 * @param explanation what explains it without asking anybody
 */
public record Judged(
        PersonId person,
        Optional<PatientId> patient,
        Span span,
        List<UUID> looks,
        List<Sign> signs,
        Optional<Explanation> explanation) {

    private static final int MOST = 200;

    /** From the first to the last look of a day. */
    public record Span(LocalDate day, Instant first, Instant last, boolean night) {

        static Span of(List<Look> looks, Surroundings.Hours hours) {
            return new Span(
                    looks.getFirst().day(),
                    looks.getFirst().at(),
                    looks.getLast().at(),
                    looks.stream().allMatch(look -> hours.isNight(look.time())));
        }
    }

    public Judged {
        looks = looks.stream().limit(MOST).toList();
        signs = List.copyOf(signs);
    }

    public int score() {
        return Sign.score(signs);
    }

    /** Whether it is worth a line at all, explained or not. */
    public boolean isSuspicious() {
        return score() >= PrivacyRule.ENOUGH;
    }

    /** The looker's own word or deed is not enough where a rule weighs much. */
    public boolean isExplained() {
        return explanation
                .filter(found -> found.strength() == Explanation.Strength.INDEPENDENT
                        || signs.stream().noneMatch(sign -> sign.rule().isGrave()))
                .isPresent();
    }

    /** Whether there is more than the looker's word that there was something to do. */
    public boolean isBorneOut() {
        return explanation.filter(Explanation::isMoreThanAWord).isPresent();
    }

    /** Whether a reviewer has to be asked. */
    public boolean isForReview() {
        return isSuspicious() && !isExplained();
    }
}
