package uk.co.pharmacyiq.governance.privacy.detection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.co.pharmacyiq.governance.privacy.detection.Look.Manner;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings.Unusual;
import uk.co.pharmacyiq.governance.privacy.detection.Town.Member;
import uk.co.pharmacyiq.governance.privacy.detection.Town.Neighbour;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;

/** Misconduct as pharmacists and technicians were really disciplined for, planted into a year of honest work. */
final class Misconduct {

    /** A kind of case. */
    enum Kind {
        A_FORMER_SPOUSE("(a) former spouse, 5 times in a year"),
        B_EIGHT_CURIOUS("(b) 8 colleagues and relatives in three weeks"),
        C_TWO_COLLEAGUES("(c) two colleagues"),
        D_BORROWED_SIGN_IN("(d) another's sign-in, 14 evenings"),
        E_LIST_TAKEN("(e) a list of patients taken in the last week"),
        H_BROWSING("30 records browsed in an afternoon"),
        F_STRANGER("one look at a stranger"),
        G_COVERED("a colleague, under a call and a change of their own");

        final String title;

        Kind(String title) {
            this.title = title;
        }

        /** Whether the rules promise to find it; one look at a stranger leaves nothing to tell it by. */
        boolean isPromised() {
            return this != F_STRANGER;
        }
    }

    /** What was planted: who looked at whom. */
    record Case(Kind kind, PersonId person, Set<PatientId> patients, LocalDate first) {

        /** Not how many were looked at, but whom. */
        boolean isAboutPatients() {
            return kind != Kind.E_LIST_TAKEN && kind != Kind.H_BROWSING;
        }
    }

    final List<Case> cases = new ArrayList<>();
    final List<Unusual> unusual = new ArrayList<>();
    private final HonestYear year;
    private final Town town;

    Misconduct(HonestYear year) {
        this.year = year;
        this.town = year.town;
        formerSpouse();
        formerSpouse();
        eightCurious();
        twoColleagues();
        twoColleagues();
        borrowedSignIn();
        listTaken();
        browsing();
        for (int n = 0; n < 5; n++) {
            stranger();
        }
        covered();
        covered();
    }

    private void formerSpouse() {
        var member = member();
        var spouse = town.formerSpouse(member);
        for (int n = 0; n < 5; n++) {
            look(member, spouse, workday(member, 20 + n * 70), n % 2 == 0 ? "at-counter" : "check");
        }
        planted(Kind.A_FORMER_SPOUSE, member, List.of(spouse), 20);
    }

    private void eightCurious() {
        var member = member();
        var victims = new ArrayList<>(staffWithout(member));
        member.family().stream().limit(3).forEach(victims::add);
        town.team.stream()
                .filter(each -> each != member)
                .flatMap(each -> each.family().stream())
                .forEach(victims::add);
        var eight = victims.stream().distinct().limit(8).toList();
        int from = 30 + town.random.nextInt(280);
        for (int n = 0; n < eight.size(); n++) {
            look(member, eight.get(n), workday(member, from + n * 2), "at-counter");
        }
        planted(Kind.B_EIGHT_CURIOUS, member, eight, from);
    }

    private void twoColleagues() {
        var member = member();
        var two = staffWithout(member).stream().limit(2).toList();
        int from = 30 + town.random.nextInt(300);
        two.forEach(each -> look(member, each, workday(member, from), "check"));
        planted(Kind.C_TWO_COLLEAGUES, member, two, from);
    }

    /** The door of the rival's system saw a sign-in at night from a new device once; after that the device was known. */
    private void borrowedSignIn() {
        var member = member();
        var seen = new ArrayList<Neighbour>();
        int from = 30 + town.random.nextInt(200);
        for (int n = 0; n < 14; n++) {
            var patient = town.anybody();
            var at = HonestYear.at(
                    HonestYear.BEGINS.plusDays(from + n * 6L),
                    LocalTime.of(21, 40).plusMinutes(town.random.nextInt(110)));
            if (n == 0) {
                unusual.add(new Unusual(
                        member.id(), at.minusSeconds(120), at.plusSeconds(7_200), "at night from a new device."));
            }
            year.show(at, member.id(), patient, Manner.OPENED, "phone");
            year.reason(patient, at, member.id(), "phone");
            seen.add(patient);
        }
        planted(Kind.D_BORROWED_SIGN_IN, member, seen, from);
    }

    private void listTaken() {
        var member = member();
        var day = workday(member, 60 + town.random.nextInt(250));
        town.lastDays.put(member.id(), day.plusDays(3));
        var listed = Stream.generate(town::anybody).limit(260).distinct().toList();
        for (int n = 0; n < listed.size(); n++) {
            year.show(
                    HonestYear.at(day, LocalTime.of(17, 0)).plusSeconds(n / 25 * 40L),
                    member.id(),
                    listed.get(n),
                    Manner.LISTED,
                    "");
        }
        planted(Kind.E_LIST_TAKEN, member, listed, (int) (day.toEpochDay() - HonestYear.BEGINS.toEpochDay()));
    }

    private void browsing() {
        var member = member();
        int from = 20 + town.random.nextInt(320);
        var day = workday(member, from);
        var browsed = Stream.generate(town::anybody).limit(30).distinct().toList();
        for (int n = 0; n < browsed.size(); n++) {
            year.show(
                    HonestYear.at(day, LocalTime.of(14, 0)).plusSeconds(n * 90L),
                    member.id(),
                    browsed.get(n),
                    Manner.OPENED,
                    "check");
        }
        planted(Kind.H_BROWSING, member, browsed, (int) (day.toEpochDay() - HonestYear.BEGINS.toEpochDay()));
    }

    private void stranger() {
        var member = member();
        var patient = town.anybody();
        int from = 20 + town.random.nextInt(320);
        look(member, patient, workday(member, from), "check");
        planted(Kind.F_STRANGER, member, List.of(patient), from);
    }

    private void covered() {
        var member = member();
        var colleague = staffWithout(member).getFirst();
        int from = 20 + town.random.nextInt(320);
        var day = workday(member, from);
        look(member, colleague, day, "phone");
        year.show(HonestYear.at(day, LocalTime.of(12, 31)), member.id(), colleague, Manner.CHANGED, "phone");
        planted(Kind.G_COVERED, member, List.of(colleague), from);
    }

    private void look(Member member, Neighbour patient, LocalDate day, String why) {
        var at = HonestYear.at(day, LocalTime.of(12, 0).plusMinutes(town.random.nextInt(30)));
        year.show(at, member.id(), patient, Manner.OPENED, why);
        year.reason(patient, at, member.id(), why);
    }

    private void planted(Kind kind, Member member, List<Neighbour> patients, int from) {
        cases.add(new Case(
                kind,
                member.id(),
                patients.stream().map(Neighbour::id).collect(Collectors.toSet()),
                HonestYear.BEGINS.plusDays(from)));
    }

    private Member member() {
        var own = town.team.stream()
                .filter(each -> !each.locum() && !each.role().equals("driver"))
                .toList();
        return own.get(town.random.nextInt(own.size()));
    }

    private List<Neighbour> staffWithout(Member member) {
        var staff = new ArrayList<>(town.team.stream()
                .filter(each -> each != member)
                .flatMap(each -> each.own().stream())
                .toList());
        java.util.Collections.shuffle(staff, town.random);
        return staff;
    }

    private LocalDate workday(Member member, int from) {
        var day = HonestYear.BEGINS.plusDays(Math.min(from, 358));
        while (day.isBefore(HonestYear.ENDS)
                && (day.getDayOfWeek() == DayOfWeek.SUNDAY || !year.atWork(day).contains(member))) {
            day = day.plusDays(1);
        }
        return day;
    }
}
