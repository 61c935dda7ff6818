package uk.co.pharmacyiq.governance.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.privacy.detection.Detection;
import uk.co.pharmacyiq.governance.privacy.detection.Judged;
import uk.co.pharmacyiq.governance.privacy.detection.Look;
import uk.co.pharmacyiq.governance.privacy.detection.Visit;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** Judges the looks of one day of one organisation, as often as the day is read. */
@Component
class DayJudge {

    /** What came of a day: how many looks there were, and what is to be thought of them. */
    record Day(LocalDate day, int looks, List<Judged> judged) {}

    private final TrailReader trail;
    private final AroundReader around;
    private final MarkStore marks;
    private final VisitStore visits;
    private final Leaving leaving;

    DayJudge(TrailReader trail, AroundReader around, MarkStore marks, VisitStore visits, Leaving leaving) {
        this.trail = trail;
        this.around = around;
        this.marks = marks;
        this.visits = visits;
        this.leaving = leaving;
    }

    /** Learns whose last day of work was set since. */
    void learn(Work work, Instant from, Instant until) {
        leaving.learn(work, from, until);
    }

    Day judge(Work work, LocalDate day) {
        var looks = trail.day(work, day);
        if (looks.isEmpty()) {
            return new Day(day, 0, List.of());
        }
        var patients = new KnownPatients(
                work,
                day,
                marks,
                visits,
                looks.stream().map(Look::patient).distinct().toList());
        var surroundings = around.around(work, looks, leaving.lastDays(work), patients);
        var judged = Detection.judge(looks, surroundings, found -> {
            visits.keep(work, day, firstLooks(found, looks));
            patients.remember(found.stream()
                    .filter(visit -> !visit.borneOut())
                    .map(Visit::patient)
                    .distinct()
                    .toList());
        });
        return new Day(day, looks.size(), judged);
    }

    private record Pair(PersonId person, PatientId patient) {}

    private static Map<Visit, UUID> firstLooks(List<Visit> found, List<Look> looks) {
        Map<Pair, UUID> first = looks.stream()
                .collect(Collectors.toMap(
                        look -> new Pair(look.person(), look.patient()), Look::event, (one, _) -> one));
        return found.stream()
                .collect(Collectors.toMap(
                        Function.identity(), visit -> first.get(new Pair(visit.person(), visit.patient()))));
    }
}
