package uk.co.pharmacyiq.governance.privacy.detection;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import uk.co.pharmacyiq.governance.privacy.detection.Look.Manner;
import uk.co.pharmacyiq.governance.privacy.detection.Town.Habit;
import uk.co.pharmacyiq.governance.privacy.detection.Town.Member;
import uk.co.pharmacyiq.governance.privacy.detection.Town.Neighbour;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * A year of honest work of a team: prescriptions dispensed, checked and handed out, calls, questions with nothing to do,
 * tidying of records, registrations, wrong records opened by mistake, a late evening each week, flu clinics, a busy December.
 * Work is noted as people note it: late, and in four cases of a hundred never.
 */
final class HonestYear {

    static final LocalDate BEGINS = LocalDate.of(2025, 1, 1);
    static final LocalDate ENDS = BEGINS.plusDays(364);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Set<Month> FLU = Set.of(Month.OCTOBER, Month.NOVEMBER);

    final Town town;
    final List<Tie> ties = new ArrayList<>();
    final Map<LocalDate, List<Look>> looks = new TreeMap<>();
    private final Map<LocalDate, List<Member>> rota = new HashMap<>();
    private final Map<PatientId, Member> relatives = new HashMap<>();
    private final Map<String, List<Neighbour>> byName = new HashMap<>();

    HonestYear(Town town) {
        this.town = town;
        town.team.forEach(member -> member.family().forEach(relative -> relatives.put(relative.id(), member)));
        town.neighbours.forEach(each -> each.surnames()
                .forEach(name ->
                        byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(each)));
        for (var day = BEGINS; !day.isAfter(ENDS); day = day.plusDays(1)) {
            work(day);
        }
    }

    List<Member> atWork(LocalDate day) {
        return rota.computeIfAbsent(day, this::roster);
    }

    private List<Member> roster(LocalDate day) {
        var present = new ArrayList<Member>();
        town.team.stream().filter(each -> !each.locum()).filter(_ -> chance(75)).forEach(present::add);
        if (present.stream().noneMatch(each -> each.role().equals("pharmacist"))) {
            var locums = town.team.stream().filter(Member::locum).toList();
            present.add(locums.get(town.random.nextInt(locums.size())));
        }
        return present;
    }

    private void work(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return;
        }
        double busy = (day.getDayOfWeek() == DayOfWeek.MONDAY ? 1.2 : 1.0)
                * (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() > 9 ? 1.5 : 1.0);
        int today = (int) (day.toEpochDay() % 28);
        for (var patient : town.neighbours) {
            boolean due = patient.habit() == Habit.EVERY_MONTH
                    ? patient.phase() == today
                    : patient.habit() == Habit.NOW_AND_THEN && town.random.nextInt(10_000) < 50 * busy;
            if (due) {
                episode(day, patient);
            }
        }
        times(14 * busy, () -> call(day));
        times(7 * busy, () -> question(day));
        times(4, () -> tidying(day));
        times(2, () -> registration(day));
        times(FLU.contains(day.getMonth()) ? 25 : 0, () -> service(day));
    }

    private void times(double often, Runnable what) {
        for (int n = 0; n < often; n++) {
            what.run();
        }
    }

    private void episode(LocalDate day, Neighbour patient) {
        var at = moment(day);
        if (chance(20)) {
            open(at.minusSeconds(86_400L * town.random.nextInt(3)), patient, "dispenser", "phone");
        }
        if (chance(96)) {
            tie(patient, Tie.Kind.EPISODE, at, 86_400L * (1 + town.random.nextInt(6)), Optional.empty());
        }
        open(at.minusSeconds(300), patient, "dispenser", "prescription");
        if (chance(60)) {
            open(at.plusSeconds(1_200), patient, "pharmacist", "check");
        }
        if (chance(60)) {
            var handed = at.plusSeconds(86_400L * town.random.nextInt(5) + 3_600);
            open(handed, patient, "dispenser", "at-counter");
        }
        if (chance(4)) {
            change(at.plusSeconds(600), patient, "technician", Manner.CHANGED);
        }
    }

    private void call(LocalDate day) {
        var patient = known();
        var at = moment(day);
        open(at, patient, "any", "phone");
    }

    private void question(LocalDate day) {
        var patient = known();
        var at = moment(day);
        open(at, patient, "dispenser", "at-counter");
    }

    private void tidying(LocalDate day) {
        change(moment(day), known(), "technician", chance(50) ? Manner.CHANGED : Manner.OPENED);
    }

    private void registration(LocalDate day) {
        var patient = town.anybody();
        var at = moment(day);
        change(at, patient, "dispenser", Manner.REGISTERED);
        if (chance(80)) {
            tie(patient, Tie.Kind.EPISODE, at.plusSeconds(1_800), 86_400, Optional.empty());
        }
    }

    private void service(LocalDate day) {
        var patient = town.anybody();
        var at = moment(day);
        open(at, patient, "pharmacist", "at-counter");
        tie(patient, Tie.Kind.SERVICE, at.plusSeconds(600), 3_600, Optional.empty());
    }

    /** Nobody asks about a patient who never comes. */
    private Neighbour known() {
        var patient = town.anybody();
        return patient.habit() == Habit.NEVER && chance(90) ? known() : patient;
    }

    private void open(Instant at, Neighbour patient, String role, String why) {
        var by = server(day(at), patient, role);
        if (chance(1)) {
            var namesakes = byName.get(patient.surnames().iterator().next());
            show(
                    at.minusSeconds(30),
                    by.id(),
                    namesakes.get(town.random.nextInt(namesakes.size())),
                    Manner.OPENED,
                    why);
        }
        show(at, by.id(), patient, Manner.OPENED, why);
        reason(patient, at, by.id(), why);
        search(at.minusSeconds(10), by.id(), patient);
    }

    /** What is pressed to get in holds until the evening, for everybody at the counter; a task for nobody else. */
    void reason(Neighbour patient, Instant at, PersonId by, String why) {
        switch (why) {
            case "at-counter" -> tie(patient, Tie.Kind.ARRIVAL, at, 28_800, Optional.of(by));
            case "phone" -> tie(patient, Tie.Kind.CALL, at, 28_800, Optional.of(by));
            case "prescription" -> tie(patient, Tie.Kind.EPISODE, at, 28_800, Optional.of(by));
            default -> {}
        }
    }

    private void change(Instant at, Neighbour patient, String role, Manner manner) {
        var by = server(day(at), patient, role);
        show(at.minusSeconds(20), by.id(), patient, Manner.OPENED, "check");
        show(at, by.id(), patient, manner, "check");
    }

    private void search(Instant at, PersonId by, Neighbour patient) {
        if (chance(50)) {
            byName.get(patient.surnames().iterator().next()).stream()
                    .limit(6)
                    .forEach(each -> show(at, by, each, Manner.LISTED, ""));
        }
    }

    /** Three in ten relatives go to the one of the team they know. */
    private Member server(LocalDate day, Neighbour patient, String role) {
        var present = atWork(day);
        var relative = relatives.get(patient.id());
        if (relative != null && present.contains(relative) && chance(30)) {
            return relative;
        }
        var fit = present.stream()
                .filter(each -> role.equals("any") || each.role().equals(role))
                .filter(each -> !each.role().equals("driver"))
                .filter(each -> each.own().filter(patient::equals).isEmpty())
                .toList();
        var others = fit.isEmpty()
                ? present.stream()
                        .filter(each -> each.own().filter(patient::equals).isEmpty())
                        .toList()
                : fit;
        return others.get(town.random.nextInt(others.size()));
    }

    void show(Instant at, PersonId by, Neighbour patient, Manner manner, String why) {
        var look = new Look(new UUID(1, town.random.nextLong()), at, by, patient.id(), Optional.empty(), manner, why);
        looks.computeIfAbsent(look.day(), _ -> new ArrayList<>()).add(look);
    }

    void tie(Neighbour patient, Tie.Kind kind, Instant from, long seconds, Optional<PersonId> by) {
        ties.add(new Tie(patient.id(), Optional.empty(), kind, from, from.plusSeconds(seconds), by));
    }

    boolean chance(int inHundred) {
        return town.random.nextInt(100) < inHundred;
    }

    /** Open from half past eight to half past six, on Thursdays to nine; now and then somebody comes in early. */
    private Instant moment(LocalDate day) {
        int from = town.random.nextInt(1_000) < 3 ? 7 * 60 : 8 * 60 + 30;
        int until = day.getDayOfWeek() == DayOfWeek.THURSDAY ? 21 * 60 : 18 * 60 + 30;
        return at(day, LocalTime.ofSecondOfDay((from + town.random.nextInt(until - from)) * 60L));
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(LONDON).toInstant();
    }

    private static LocalDate day(Instant at) {
        var day = LocalDate.ofInstant(at, LONDON);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    /** Everybody whose surname is this one. */
    Set<Neighbour> namesakes(String surname) {
        return new HashSet<>(byName.getOrDefault(surname, List.of()));
    }
}
