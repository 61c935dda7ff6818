package uk.co.pharmacyiq.governance.privacy.detection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;

/** Judges the looks of one day. */
public final class Detection {

    /** Who looked at whom. */
    private record Pair(PersonId person, PatientId patient) {}

    private final Surroundings around;
    private final Explaining explaining;
    private final VisitRules visitRules;
    private final HistoryRules historyRules;

    private Detection(Surroundings around) {
        this.around = around;
        this.explaining = new Explaining(around.ties());
        this.visitRules = new VisitRules(around);
        this.historyRules = new HistoryRules(around);
    }

    /**
     * Judges one day.
     *
     * @param visits is told every visit first, so that the histories the surroundings answer with hold those of this day
     */
    public static List<Judged> judge(Collection<Look> day, Surroundings around, Consumer<List<Visit>> visits) {
        return new Detection(around).judge(day, visits);
    }

    private List<Judged> judge(Collection<Look> day, Consumer<List<Visit>> tell) {
        var sorted = day.stream()
                .sorted(Comparator.comparing(Look::at).thenComparing(Look::event))
                .toList();
        var visits = new LinkedHashMap<Pair, List<Look>>();
        sorted.stream()
                .filter(Look::isAimed)
                .forEach(look -> visits.computeIfAbsent(new Pair(look.person(), look.patient()), _ -> new ArrayList<>())
                        .add(look));
        var plain = visits.values().stream().map(this::plain).toList();
        tell.accept(plain.stream().map(Detection::visit).toList());
        return Stream.concat(plain.stream().map(this::withHistory), days(sorted, plain))
                .toList();
    }

    private Judged plain(List<Look> looks) {
        var first = looks.getFirst();
        return new Judged(
                first.person(),
                Optional.of(first.patient()),
                Judged.Span.of(looks, around.hours()),
                looks.stream().map(Look::event).distinct().toList(),
                visitRules.signs(looks),
                explaining.of(looks));
    }

    private static Visit visit(Judged judged) {
        return new Visit(
                judged.span().day(),
                judged.person(),
                judged.patient().orElseThrow(),
                judged.isBorneOut(),
                judged.span().night());
    }

    /** What came before matters only where nothing bears the look out. */
    private Judged withHistory(Judged plain) {
        if (plain.isBorneOut()) {
            return plain;
        }
        var before = historyRules.signs(plain.person(), plain.patient().orElseThrow(), plain.span());
        return new Judged(
                plain.person(),
                plain.patient(),
                plain.span(),
                plain.looks(),
                Stream.concat(plain.signs().stream(), before.stream()).toList(),
                plain.explanation());
    }

    private Stream<Judged> days(List<Look> sorted, List<Judged> visits) {
        Map<PersonId, Set<PatientId>> loose = visits.stream()
                .filter(visit -> !visit.isBorneOut())
                .collect(Collectors.groupingBy(
                        Judged::person,
                        Collectors.mapping(visit -> visit.patient().orElseThrow(), Collectors.toSet())));
        Map<PersonId, List<Look>> people =
                sorted.stream().collect(Collectors.groupingBy(Look::person, LinkedHashMap::new, Collectors.toList()));
        var shown = sorted.stream()
                .filter(Look::isOfMany)
                .collect(Collectors.groupingBy(Look::person, Collectors.mapping(Look::patient, Collectors.toSet())));
        var rules = new DayRules(around, loose, shown);
        return people.entrySet().stream()
                .map(each -> new Judged(
                        each.getKey(),
                        Optional.empty(),
                        Judged.Span.of(each.getValue(), around.hours()),
                        each.getValue().stream().map(Look::event).distinct().toList(),
                        rules.signs(each.getKey(), each.getValue().getFirst().day()),
                        Optional.empty()))
                .filter(Judged::isSuspicious);
    }
}
