package uk.co.pharmacyiq.governance.privacy.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import uk.co.pharmacyiq.governance.privacy.PrivacyCase;
import uk.co.pharmacyiq.governance.privacy.PrivacyCase.Answer;
import uk.co.pharmacyiq.governance.privacy.RuleScore;
import uk.co.pharmacyiq.governance.privacy.ViewPrivacy;
import uk.co.pharmacyiq.kernel.PatientId;

/** What the API tells of the review of looks. */
final class PrivacyAnswers {

    private PrivacyAnswers() {}

    /** The questions, and how well each rule did. */
    record ListingAnswer(List<QuestionAnswer> questions, List<ScoreAnswer> rules) {

        static ListingAnswer of(ViewPrivacy.Listing listing) {
            return new ListingAnswer(
                    listing.cases().stream().map(QuestionAnswer::listed).toList(),
                    listing.scores().stream().map(ScoreAnswer::of).toList());
        }
    }

    /** How well a rule did. */
    record ScoreAnswer(String rule, int weight, int asked, int explained, int falseAlarms, int found) {

        static ScoreAnswer of(RuleScore score) {
            return new ScoreAnswer(
                    score.rule().name(),
                    score.rule().weight(),
                    score.asked(),
                    score.explained(),
                    score.falseAlarms(),
                    score.found());
        }
    }

    /** What was unusual. */
    record SignAnswer(String rule, int weight, String sentence) {}

    /** One question; the patient and the entries where it was asked for alone. */
    record QuestionAnswer(
            String id,
            String origin,
            String person,
            String patient,
            Instant began,
            Instant ended,
            List<SignAnswer> signs,
            String state,
            String finding,
            String explanation,
            List<String> entries) {

        static QuestionAnswer listed(PrivacyCase asked) {
            return of(asked, "", List.of());
        }

        static QuestionAnswer of(ViewPrivacy.Shown shown) {
            return of(
                    shown.asked(),
                    shown.asked().patient().map(PatientId::toString).orElse(""),
                    shown.entries().stream().map(told -> told.sentence()).toList());
        }

        private static QuestionAnswer of(PrivacyCase asked, String patient, List<String> entries) {
            return new QuestionAnswer(
                    asked.id().toString(),
                    asked.origin().name().toLowerCase(Locale.ROOT),
                    asked.person().toString(),
                    patient,
                    asked.time().began(),
                    asked.time().ended(),
                    asked.signs().stream()
                            .map(sign -> new SignAnswer(
                                    sign.rule().name(), sign.rule().weight(), sign.sentence()))
                            .toList(),
                    asked.isOpen() ? "open" : asked.answer() instanceof Answer.Closed ? "closed" : "explained",
                    asked.answer() instanceof Answer.Closed closed
                            ? closed.finding().code()
                            : "",
                    asked.answer() instanceof Answer.Explained(var by) ? by : "",
                    entries);
        }
    }
}
