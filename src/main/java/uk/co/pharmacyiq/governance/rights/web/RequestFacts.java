package uk.co.pharmacyiq.governance.rights.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.co.pharmacyiq.governance.rights.Competence;
import uk.co.pharmacyiq.governance.rights.RefusalReason;
import uk.co.pharmacyiq.governance.rights.Relation;
import uk.co.pharmacyiq.governance.rights.RightsRequest;
import uk.co.pharmacyiq.governance.rights.StepTaken;
import uk.co.pharmacyiq.governance.rights.ViewRequests;
import uk.co.pharmacyiq.site.LondonTime;

/** What the page says about a request. */
record RequestFacts(ViewRequests.Shown shown) {

    /** A line: what, and what about it. */
    record Fact(String name, String text) {}

    /** A step that was taken. */
    record Past(String what, String by, String when, String words, String entry) {}

    private RightsRequest request() {
        return shown.request();
    }

    String reference() {
        return request().reference();
    }

    String kind() {
        return request().kind().title();
    }

    String state() {
        return request().state().title();
    }

    boolean isOver() {
        return request().state().isOver();
    }

    DaysLeft.Days left() {
        return DaysLeft.of(ViewRequests.daysLeft(request(), shown.today()));
    }

    boolean paused() {
        return request().clock().stopped();
    }

    String due() {
        return DayText.of(request().due(shown.today()));
    }

    /** Whether what a child understands must be judged first (DP-12). */
    boolean isOfChild() {
        return shown.record()
                .flatMap(record -> record.age(shown.today()))
                .filter(age -> Competence.isNeeded(
                        age, request().receipt().nation(), request().asker().relation()))
                .isPresent();
    }

    boolean isOfTheDead() {
        return shown.record().filter(record -> record.isDeceased()).isPresent();
    }

    boolean isForAnother() {
        return request().asker().relation() != Relation.SELF;
    }

    /** The address of the record; empty where it is not known. */
    String record() {
        return request()
                .patient()
                .map(patient -> "/premises/" + request().where().premises() + "/patients/" + patient)
                .orElse("");
    }

    List<Fact> facts() {
        var asker = request().asker();
        return Stream.of(
                        new Fact(
                                "Record of",
                                shown.record()
                                        .map(record -> record.displayName())
                                        .orElse("Not found yet")),
                        new Fact(
                                "Asked by",
                                asker.name() + ", " + lower(asker.relation().title())),
                        new Fact(
                                "Reached you",
                                DayText.of(request().receipt().on()) + ", "
                                        + lower(request().receipt().means().title())),
                        new Fact("They want", request().receipt().wish()),
                        new Fact(
                                "Answer goes to",
                                (asker.answerTo() + (asker.electronic() ? " (electronically)" : " (on paper)"))
                                        .strip()),
                        new Fact(
                                "By the law of",
                                request().receipt().nation().title() + ", "
                                        + request().kind().law()))
                .filter(fact -> !fact.text().isBlank())
                .toList();
    }

    /** The letters there are, by the name in their address; each follows a step. */
    List<Fact> letters() {
        return StepTaken.LetterKind.of(request()).stream()
                .map(letter -> new Fact(letter.code(), letter.title()))
                .toList();
    }

    List<Past> past() {
        return request().steps().reversed().stream().map(this::past).toList();
    }

    private Past past(StepTaken taken) {
        return new Past(
                taken.step().title(),
                shown.people().getOrDefault(taken.by().person(), "somebody who left"),
                LondonTime.time(taken.by().at()),
                Stream.of(
                                taken.word("seen"),
                                taken.word("evidence"),
                                RefusalReason.of(taken.word("ground"))
                                        .map(RefusalReason::words)
                                        .orElse(""),
                                taken.word("reason"))
                        .filter(word -> !word.isEmpty())
                        .reduce((one, other) -> one + " · " + other)
                        .orElse(""),
                "/record/" + taken.event());
    }

    private static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.UK) + title.substring(1);
    }
}
