package uk.co.pharmacyiq.governance.privacy.detection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.co.pharmacyiq.governance.privacy.detection.Misconduct.Case;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings.Hours;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings.Marks;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings.Patients;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;

/** What the detection makes of one made-up year: what of the planted it finds, and what a reviewer is asked in vain. */
public final class PrivacyFigures {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Hours HOURS = new Hours(LocalTime.of(8, 0), LocalTime.of(21, 30));

    /** What a reviewer sees as one: somebody's looks at one patient, or at many, of one week. */
    private record Asked(PersonId person, Optional<PatientId> patient, LocalDate week) {}

    /** Of something: all, and those of them that were planted. */
    public static final class Tally {
        public int all;
        public int planted;
    }

    /** A kind of planted case: how many, how many of them were found; and the same of the patients looked at. */
    public static final class Found {
        public int cases;
        public int found;
        public int patients;
        public int patientsFound;
    }

    public final Map<PrivacyRule, Tally> rules = new EnumMap<>(PrivacyRule.class);
    public final Map<String, Found> kinds = new HashMap<>();
    public final Found promised = new Found();
    public final Tally asked = new Tally();
    public int looks;
    public int visits;
    public int borneOut;
    public int suspicious;
    public int suspiciousExplained;
    private final Misconduct misconduct;
    private final HonestYear year;
    private final Map<Asked, Set<PrivacyRule>> questions = new HashMap<>();

    private PrivacyFigures(long seed) {
        this.year = new HonestYear(new Town(seed));
        this.misconduct = new Misconduct(year);
    }

    /** Makes a year up and judges it; the same seed gives the same year. */
    public static PrivacyFigures of(long seed) {
        var figures = new PrivacyFigures(seed);
        figures.judge();
        figures.count();
        return figures;
    }

    /** How many questions a week come to a reviewer, for each ten of the team. */
    public double aWeekForTen() {
        return asked.all / 52.0 / 1.2;
    }

    private void judge() {
        var known = new Known(year.town);
        year.looks.forEach((day, looksOfDay) -> {
            looks += looksOfDay.size();
            var from = day.atStartOfDay(LONDON).toInstant();
            var until = day.plusDays(5).atStartOfDay(LONDON).toInstant();
            var around = new Surroundings(
                    year.town.colleagues(),
                    known,
                    HOURS,
                    misconduct.unusual,
                    year.ties.stream()
                            .filter(tie ->
                                    tie.from().isBefore(until) && !tie.until().isBefore(from))
                            .toList());
            known.today = day;
            Detection.judge(looksOfDay, around, known::add).forEach(this::take);
        });
    }

    private void take(Judged judged) {
        if (judged.patient().isPresent()) {
            visits++;
            borneOut += judged.isBorneOut() ? 1 : 0;
            suspicious += judged.isSuspicious() ? 1 : 0;
            suspiciousExplained += judged.isSuspicious() && judged.isExplained() ? 1 : 0;
        }
        if (judged.isForReview()) {
            var week = judged.span().day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            var rulesSeen =
                    questions.computeIfAbsent(new Asked(judged.person(), judged.patient(), week), _ -> new HashSet<>());
            judged.signs().forEach(sign -> rulesSeen.add(sign.rule()));
        }
    }

    private void count() {
        questions.forEach((question, signs) -> {
            boolean planted = misconduct.cases.stream().anyMatch(each -> isAbout(each, question));
            add(asked, planted);
            signs.forEach(rule -> add(rules.computeIfAbsent(rule, _ -> new Tally()), planted));
        });
        misconduct.cases.forEach(each -> {
            count(each, kinds.computeIfAbsent(each.kind().title, _ -> new Found()));
            if (each.kind().isPromised()) {
                count(each, promised);
            }
        });
    }

    private static void add(Tally tally, boolean planted) {
        tally.all++;
        tally.planted += planted ? 1 : 0;
    }

    private void count(Case planted, Found found) {
        var hit = questions.keySet().stream()
                .filter(question -> isAbout(planted, question))
                .toList();
        boolean day = hit.stream().anyMatch(question -> question.patient().isEmpty());
        found.cases++;
        found.found += hit.isEmpty() ? 0 : 1;
        if (planted.isAboutPatients() || found != promised) {
            found.patients += planted.patients().size();
            found.patientsFound += day
                    ? planted.patients().size()
                    : (int) hit.stream().map(Asked::patient).distinct().count();
        }
    }

    private static boolean isAbout(Case planted, Asked question) {
        return planted.person().equals(question.person())
                && !question.week().isBefore(planted.first().minusDays(7))
                && question.patient()
                        .map(planted.patients()::contains)
                        .orElseGet(() ->
                                !planted.isAboutPatients() && !question.week().isAfter(planted.first()));
    }

    /** What the surroundings answer: the town as it is, and the visits so far. */
    private static final class Known implements Patients {

        private final Town town;
        private final Map<PatientId, Marks> marks;
        private final Map<PatientId, List<Visit>> to = new HashMap<>();
        private final Map<PersonId, List<Visit>> by = new HashMap<>();
        private final Map<PersonId, Integer> loose = new HashMap<>();
        private int allLoose;
        private LocalDate today = HonestYear.BEGINS;

        Known(Town town) {
            this.town = town;
            this.marks = town.marks();
        }

        void add(List<Visit> visits) {
            visits.forEach(visit -> {
                to.computeIfAbsent(visit.patient(), _ -> new ArrayList<>()).add(visit);
                by.computeIfAbsent(visit.person(), _ -> new ArrayList<>()).add(visit);
                if (!visit.borneOut()) {
                    loose.merge(visit.person(), 1, Integer::sum);
                    allLoose++;
                }
            });
        }

        @Override
        public Marks marks(PatientId patient) {
            return marks.getOrDefault(patient, Marks.NONE);
        }

        @Override
        public Set<String> addresses(PersonId colleague) {
            return town.knownStaff.entrySet().stream()
                    .filter(each -> each.getValue().equals(colleague))
                    .findFirst()
                    .map(each -> marks(each.getKey()).addresses())
                    .orElse(Set.of());
        }

        @Override
        public double inThousand(String surname) {
            return town.inThousand(surname);
        }

        @Override
        public List<Visit> visitsTo(PatientId patient) {
            return to.getOrDefault(patient, List.of());
        }

        @Override
        public List<Visit> visitsBy(PersonId person) {
            return by.getOrDefault(person, List.of()).stream()
                    .filter(visit -> visit.day().isAfter(today.minusDays(31)))
                    .toList();
        }

        @Override
        public double share(PersonId person) {
            return allLoose == 0 ? 1 : (double) loose.getOrDefault(person, 0) / allLoose;
        }
    }
}
