package uk.co.pharmacyiq.governance.privacy.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings.Colleague;
import uk.co.pharmacyiq.governance.privacy.detection.Surroundings.Marks;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * The people around one made-up pharmacy: households of patients with surnames as frequent as in Britain, and a team of
 * twelve with locums, of whom most live among the patients, with their families.
 */
final class Town {

    private static final int SURNAMES = 3_000;
    private static final int HOUSEHOLDS = 2_600;

    /** How often somebody has something dispensed. */
    enum Habit {
        EVERY_MONTH,
        NOW_AND_THEN,
        NEVER
    }

    /** A patient, and their days. */
    record Neighbour(PatientId id, String given, Set<String> surnames, Set<String> addresses, Habit habit, int phase) {}

    /** Somebody of the team, and their own record as a patient where they have one. */
    record Member(
            PersonId id,
            String given,
            String surname,
            String role,
            boolean locum,
            Optional<Neighbour> own,
            List<Neighbour> family) {}

    final Random random;
    final List<Neighbour> neighbours = new ArrayList<>();
    final List<Member> team = new ArrayList<>();
    final Map<PatientId, PersonId> knownStaff = new HashMap<>();
    final Map<PersonId, LocalDate> lastDays = new HashMap<>();
    private final double[] frequency = new double[SURNAMES];
    private final Map<String, Integer> bearers = new HashMap<>();
    private int addresses;

    Town(long seed) {
        this.random = new Random(seed);
        double sum = 0;
        for (int n = 0; n < SURNAMES; n++) {
            sum += 1.0 / (n + 15);
            frequency[n] = sum;
        }
        for (int n = 0; n < HOUSEHOLDS; n++) {
            household(surname(), 1 + (int) Math.min(4, -Math.log(1 - random.nextDouble())));
        }
        for (var role : List.of(
                "pharmacist",
                "pharmacist",
                "technician",
                "technician",
                "technician",
                "dispenser",
                "dispenser",
                "dispenser",
                "dispenser",
                "dispenser",
                "dispenser",
                "driver")) {
            hire(role, false);
        }
        for (int n = 0; n < 8; n++) {
            hire("pharmacist", true);
        }
        neighbours.forEach(each -> each.surnames().forEach(name -> bearers.merge(name, 1, Integer::sum)));
    }

    private String given() {
        return "given" + (int) (150 * random.nextDouble() * random.nextDouble());
    }

    private String surname() {
        double at = random.nextDouble() * frequency[SURNAMES - 1];
        int n = 0;
        while (frequency[n] < at) {
            n++;
        }
        return "surname" + n;
    }

    private List<Neighbour> household(String surname, int people) {
        var address = "address" + addresses++;
        var members = new ArrayList<Neighbour>();
        for (int n = 0; n < people; n++) {
            var name = n > 0 && random.nextInt(100) < 15 ? surname() : surname;
            var names = new HashSet<>(Set.of(name));
            if (random.nextInt(100) < 10) {
                names.add(surname());
            }
            var lived = new HashSet<>(Set.of(address));
            if (addresses > 10 && random.nextInt(100) < 10) {
                lived.add("address" + random.nextInt(addresses));
            }
            int habit = random.nextInt(100);
            members.add(new Neighbour(
                    new PatientId(new UUID(7, random.nextLong())),
                    given(),
                    names,
                    lived,
                    habit < 45 ? Habit.EVERY_MONTH : habit < 85 ? Habit.NOW_AND_THEN : Habit.NEVER,
                    random.nextInt(28)));
        }
        neighbours.addAll(members);
        return members;
    }

    private void hire(String role, boolean locum) {
        var surname = surname();
        var family = new ArrayList<Neighbour>();
        Optional<Neighbour> own = Optional.empty();
        var id = new PersonId(new UUID(9, random.nextLong()));
        if (!locum && random.nextInt(100) < 65) {
            var home = household(surname, 1 + random.nextInt(4));
            own = Optional.of(home.getFirst());
            family.addAll(home.subList(1, home.size()));
            if (random.nextInt(100) < 85) {
                knownStaff.put(home.getFirst().id(), id);
            }
        }
        if (!locum && random.nextInt(100) < 40) {
            family.addAll(household(surname, 2));
        }
        team.add(new Member(
                id, own.map(Neighbour::given).orElseGet(this::given), surname, role, locum, own, List.copyOf(family)));
    }

    /** A patient who was wed to somebody of the team: lived with them, or bears their name still, or neither. */
    Neighbour formerSpouse(Member member) {
        var names = new HashSet<>(Set.of(random.nextInt(100) < 30 ? member.surname() : surname()));
        var lived = new HashSet<>(Set.of("address" + random.nextInt(addresses)));
        if (random.nextBoolean()) {
            member.own().ifPresent(own -> lived.addAll(own.addresses()));
        }
        var spouse = new Neighbour(
                new PatientId(new UUID(7, random.nextLong())),
                given(),
                names,
                lived,
                Habit.values()[random.nextInt(3)],
                random.nextInt(28));
        neighbours.add(spouse);
        return spouse;
    }

    Neighbour anybody() {
        return neighbours.get(random.nextInt(neighbours.size()));
    }

    Map<PersonId, Colleague> colleagues() {
        var known = new HashMap<PersonId, Colleague>();
        team.forEach(each -> known.put(
                each.id(),
                new Colleague(
                        each.id(),
                        each.surname(),
                        each.given() + each.surname(),
                        each.role(),
                        Optional.ofNullable(lastDays.get(each.id())))));
        return known;
    }

    Map<PatientId, Marks> marks() {
        var marks = new HashMap<PatientId, Marks>();
        neighbours.forEach(each -> marks.put(
                each.id(),
                new Marks(
                        each.surnames(),
                        each.surnames().stream()
                                .map(name -> each.given() + name)
                                .collect(Collectors.toSet()),
                        each.addresses(),
                        Optional.ofNullable(knownStaff.get(each.id())))));
        return marks;
    }

    double inThousand(String surname) {
        return bearers.getOrDefault(surname, 0) * 1000.0 / neighbours.size();
    }
}
