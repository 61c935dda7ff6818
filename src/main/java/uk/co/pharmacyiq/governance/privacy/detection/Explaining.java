package uk.co.pharmacyiq.governance.privacy.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.co.pharmacyiq.governance.privacy.detection.Explanation.Strength;
import uk.co.pharmacyiq.kernel.PatientId;

/** Joins looks with what there was to do for the patient before, then or soon after. */
final class Explaining {

    /** What is written down up to three days later still explains: work at a counter is noted late. */
    private static final Duration SOON = Duration.ofDays(3);

    private final Map<PatientId, List<Tie>> ties;

    Explaining(List<Tie> ties) {
        this.ties = ties.stream().collect(Collectors.groupingBy(Tie::patient));
    }

    /** The best explanation of looks of one person at one patient on one day. */
    Optional<Explanation> of(List<Look> looks) {
        return Stream.concat(byTie(looks), byDeed(looks)).max(Comparator.comparing(Explanation::strength));
    }

    private Stream<Explanation> byTie(List<Look> looks) {
        var first = looks.getFirst();
        return ties.getOrDefault(first.patient(), List.of()).stream()
                .filter(tie -> touches(tie, first, looks.getLast().at()))
                .map(tie -> new Explanation(
                        tie.kind().words() + (tie.from().isAfter(first.at()) ? " afterwards" : ""),
                        tie.by().equals(Optional.of(first.person())) ? Strength.WORD : Strength.INDEPENDENT));
    }

    /** What there was to do at one pharmacy is no reason to look at another. */
    private static boolean touches(Tie tie, Look first, Instant last) {
        boolean elsewhere = tie.premises().isPresent()
                && first.premises().isPresent()
                && !tie.premises().equals(first.premises());
        return !elsewhere
                && !tie.from().isAfter(last.plus(SOON))
                && !tie.until().isBefore(first.at());
    }

    /** Who registers somebody sees only what they typed themselves; who changes a record has seen it first. */
    private static Stream<Explanation> byDeed(List<Look> looks) {
        return looks.stream().map(Look::manner).distinct().flatMap(manner -> switch (manner) {
            case REGISTERED ->
                Stream.of(new Explanation("the patient was registered in the same visit", Strength.INDEPENDENT));
            case CHANGED -> Stream.of(new Explanation("the record was changed in the same visit", Strength.DEED));
            case OPENED, LISTED, TAKEN -> Stream.empty();
        });
    }
}
