package uk.co.pharmacyiq.governance.privacy.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.governance.privacy.PrivacyCase;
import uk.co.pharmacyiq.governance.privacy.PrivacyCase.Answer;
import uk.co.pharmacyiq.governance.privacy.ViewPrivacy;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** One question with what is known of it. */
record QuestionPage(
        QuestionRow row, String patient, List<Sign> signs, List<Line> lines, String said, String answer, Typed typed) {

    /** What was unusual, and how much it weighs. */
    record Sign(String title, String sentence, int weight) {}

    /** An entry of the record. */
    record Line(String href, String time, String sentence) {}

    /** What the reviewer typed, and what is wrong with it. */
    record Typed(String finding, String note, List<FieldError> errors) {}

    static QuestionPage of(ViewPrivacy.Shown shown, @Nullable Fields typed, @Nullable Refusal reason) {
        var asked = shown.asked();
        return new QuestionPage(
                QuestionRow.of(asked, shown.people()),
                shown.patient().orElse(""),
                asked.signs().stream()
                        .map(sign -> new Sign(
                                sign.rule().title(),
                                sign.sentence(),
                                sign.rule().weight()))
                        .toList(),
                shown.entries().stream()
                        .map(told -> new Line(
                                "/record/" + told.entry().id(),
                                LondonTime.seconds(told.entry().taken()),
                                told.sentence()))
                        .toList(),
                shown.said().orElse(""),
                answer(shown),
                new Typed(
                        typed == null ? "" : typed.shown("finding"),
                        typed == null ? "" : typed.shown("note"),
                        reason == null ? List.of() : FieldError.of(reason)));
    }

    private static String answer(ViewPrivacy.Shown shown) {
        return switch (shown.asked().answer()) {
            case Answer.Open _ -> "";
            case Answer.Explained(var by) -> "It explained itself: " + by + ".";
            case Answer.Closed(var finding, var note, var by, var at) ->
                finding.title() + ". " + shown.people().getOrDefault(by, "Somebody") + ", " + LondonTime.time(at) + ": "
                        + note;
        };
    }

    List<Choice> findings() {
        return Stream.of(PrivacyCase.Finding.values())
                .map(finding -> new Choice(
                        finding.code(), finding.title(), finding.code().equals(typed.finding())))
                .toList();
    }

    @Nullable
    String error(String field) {
        return FieldError.of(typed.errors(), field);
    }
}
