package uk.co.pharmacyiq.governance.privacy.web;

import java.util.Map;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.governance.privacy.PrivacyCase;
import uk.co.pharmacyiq.governance.privacy.PrivacyCase.Answer;
import uk.co.pharmacyiq.governance.privacy.detection.Sign;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.LondonTime;

/**
 * A question in the list, or at the head of its own page. It names whoever looked, and no patient.
 *
 * @param look how its state is drawn
 */
record QuestionRow(
        String href,
        String title,
        String who,
        String when,
        String why,
        int score,
        boolean open,
        String state,
        String look) {

    static QuestionRow of(PrivacyCase asked, Map<PersonId, String> people) {
        return new QuestionRow(
                "/privacy/" + asked.id(),
                title(asked),
                people.getOrDefault(asked.person(), "Somebody no longer known"),
                LondonTime.time(asked.time().began()),
                asked.signs().stream().map(Sign::sentence).collect(Collectors.joining(" ")),
                asked.score(),
                asked.isOpen(),
                state(asked.answer()),
                look(asked.answer()));
    }

    private static String title(PrivacyCase asked) {
        return switch (asked.origin()) {
            case SAMPLE -> "Drawn at random";
            case EMERGENCY -> "Opened in an emergency";
            case RULES ->
                asked.signs().stream().map(sign -> sign.rule().title()).collect(Collectors.joining(", "));
        };
    }

    private static String state(Answer answer) {
        return switch (answer) {
            case Answer.Open _ -> "To look into";
            case Answer.Explained _ -> "Explained";
            case Answer.Closed closed -> closed.finding().isFalseAlarm() ? "In order" : "Found";
        };
    }

    private static String look(Answer answer) {
        return switch (answer) {
            case Answer.Open _ -> "soon";
            case Answer.Explained _ -> "neutral";
            case Answer.Closed closed -> closed.finding().isFalseAlarm() ? "ok" : "expired";
        };
    }
}
