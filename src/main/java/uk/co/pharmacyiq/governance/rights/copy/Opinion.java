package uk.co.pharmacyiq.governance.rights.copy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.co.pharmacyiq.governance.rights.RightsRequest;
import uk.co.pharmacyiq.governance.rights.Step;
import uk.co.pharmacyiq.governance.rights.StepTaken;

/**
 * What a pharmacist holds of a copy: whether it would be likely to cause serious harm to anybody's health, whether it holds
 * things about others, and whether the person would have expected it to stay between them (DPA 2018, schedule 3, part 2).
 *
 * @param words why, and what should be withheld
 */
public record Opinion(Harm harm, boolean othersLookedFor, boolean expectationsLookedFor, String words) {

    /** For how long an opinion may be relied on (DP-05). */
    private static final int GOOD_MONTHS = 6;

    private static final String YES = "yes";

    /** What of it would be likely to cause serious harm. */
    public enum Harm {
        NONE("none", "Nothing of it would be likely to cause serious harm"),
        PARTS("parts", "Parts of it would be likely to cause serious harm"),
        ALL("all", "All of it would be likely to cause serious harm");

        private final String code;
        private final String title;

        Harm(String code, String title) {
            this.code = code;
            this.title = title;
        }

        public String code() {
            return code;
        }

        public String title() {
            return title;
        }

        public static Optional<Harm> of(String code) {
            return Stream.of(values()).filter(harm -> harm.code.equals(code)).findFirst();
        }
    }

    /** An opinion and the step by which it was given. */
    public record Given(Opinion opinion, StepTaken step) {

        /** Whether it may still be relied on: given at most six calendar months ago. */
        public boolean isGood(LocalDate today) {
            return isGood(step.by().on(), today);
        }

        static boolean isGood(LocalDate given, LocalDate today) {
            return !today.isAfter(given.plusMonths(GOOD_MONTHS));
        }
    }

    Map<String, String> asWords() {
        return Map.of(
                "harm",
                harm.code(),
                "others",
                othersLookedFor ? YES : "no",
                "expectations",
                expectationsLookedFor ? YES : "no",
                "reason",
                words);
    }

    /** The last opinion about a request's copy. */
    public static Optional<Given> of(RightsRequest request) {
        return request.last(Step.OPINION_GIVEN).map(step -> new Given(read(step), step));
    }

    private static Opinion read(StepTaken step) {
        return new Opinion(
                Harm.of(step.word("harm")).orElse(Harm.ALL),
                step.word("others").equals(YES),
                step.word("expectations").equals(YES),
                step.word("reason"));
    }
}
