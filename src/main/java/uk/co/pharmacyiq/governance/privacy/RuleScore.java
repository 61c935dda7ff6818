package uk.co.pharmacyiq.governance.privacy;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import uk.co.pharmacyiq.governance.privacy.PrivacyCase.Answer;
import uk.co.pharmacyiq.governance.privacy.detection.PrivacyRule;

/**
 * How well a rule does here: of the questions it had a part in.
 *
 * @param asked all of them
 * @param explained those that explained themselves
 * @param falseAlarms those a reviewer found right or explained
 * @param found those that need following up, or were none of their business
 */
public record RuleScore(PrivacyRule rule, int asked, int explained, int falseAlarms, int found) {

    /** Of those that a reviewer answered, the part that was in vain, in a hundred; less than zero where none was. */
    public int falseAlarmsInHundred() {
        int answered = falseAlarms + found;
        return answered == 0 ? -1 : Math.round(100f * falseAlarms / answered);
    }

    /** Each rule that had a part in any, in the order of the rules. */
    static List<RuleScore> of(Collection<PrivacyCase> cases) {
        return Stream.of(PrivacyRule.values())
                .map(rule ->
                        of(rule, cases.stream().filter(each -> each.has(rule)).toList()))
                .filter(score -> score.asked() > 0)
                .toList();
    }

    private static RuleScore of(PrivacyRule rule, List<PrivacyCase> cases) {
        var closed = cases.stream()
                .flatMap(each -> each.answer() instanceof Answer.Closed done ? Stream.of(done) : Stream.empty())
                .toList();
        int inVain = (int)
                closed.stream().filter(done -> done.finding().isFalseAlarm()).count();
        int explained = (int) cases.stream()
                .filter(each -> each.answer() instanceof Answer.Explained)
                .count();
        return new RuleScore(rule, cases.size(), explained, inVain, closed.size() - inVain);
    }
}
