package uk.co.pharmacyiq.governance.privacy.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import uk.co.pharmacyiq.governance.privacy.PrivacyCase;
import uk.co.pharmacyiq.governance.privacy.RuleScore;
import uk.co.pharmacyiq.governance.privacy.ViewPrivacy;
import uk.co.pharmacyiq.site.Bar;
import uk.co.pharmacyiq.site.LondonTime;

/** Questions about looks as a page: those that wait, how many came each week, how well each rule does, and the answered. */
record QuestionsPage(List<QuestionRow> waiting, List<QuestionRow> answered, List<Bar> weeks, List<Score> scores) {

    private static final int WEEKS = 10;

    /** How many answered ones the page lists. */
    private static final int MOST = 100;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    /** How well a rule does. */
    record Score(String title, int weight, int asked, int explained, int falseAlarms, int found, String inVain) {

        static Score of(RuleScore score) {
            return new Score(
                    score.rule().title(),
                    score.rule().weight(),
                    score.asked(),
                    score.explained(),
                    score.falseAlarms(),
                    score.found(),
                    score.falseAlarmsInHundred() < 0 ? "not known yet" : score.falseAlarmsInHundred() + " %");
        }
    }

    static QuestionsPage of(ViewPrivacy.Listing listing, Instant now) {
        var rows = listing.cases().stream()
                .map(asked -> QuestionRow.of(asked, listing.people()))
                .toList();
        return new QuestionsPage(
                rows.stream().filter(QuestionRow::open).toList(),
                rows.stream().filter(row -> !row.open()).limit(MOST).toList(),
                weeks(listing.cases(), LocalDate.ofInstant(now, LondonTime.ZONE)),
                listing.scores().stream().map(Score::of).toList());
    }

    private static List<Bar> weeks(List<PrivacyCase> cases, LocalDate today) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return IntStream.range(0, WEEKS)
                .mapToObj(n -> monday.minusWeeks(WEEKS - 1L - n))
                .map(week -> {
                    long asked = cases.stream()
                            .map(each -> each.time().day())
                            .filter(day -> !day.isBefore(week) && day.isBefore(week.plusWeeks(1)))
                            .count();
                    return new Bar(DAY.format(week), asked, Long.toString(asked), "plain");
                })
                .toList();
    }
}
