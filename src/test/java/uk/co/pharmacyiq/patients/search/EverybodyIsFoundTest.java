package uk.co.pharmacyiq.patients.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.search.spelling.NameWords;
import uk.co.pharmacyiq.patients.search.spelling.Slips;

/** Nobody who is there is missed, whatever way they are asked for: over generated people, from a fixed seed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EverybodyIsFoundTest extends PharmacyTest {

    private static final int PEOPLE = 600;
    private static final int SLIPS = 1_000;

    @Autowired
    private ApplicationContext application;

    private final Random random = new Random(2026);
    private SearchWorld world;
    private Map<PatientId, Crowd.Person> people;
    private List<PatientId> patients;

    @BeforeAll
    void open() {
        world = new SearchWorld(application);
        people = world.register(new Crowd(1127, 30), PEOPLE);
        patients = List.copyOf(people.keySet());
    }

    @Test
    void by_each_of_their_keys() {
        for (var patient : some(40)) {
            var person = person(patient);
            for (var typed : List.of(
                    person.nhsNumber(),
                    person.nhsNumber().replaceFirst("(...)(...)(....)", "$1 $2 $3"),
                    person.postcode(),
                    person.postcode().toLowerCase(Locale.UK).replace(" ", ""),
                    person.phone().substring(5),
                    person.phone(),
                    "+44 " + person.phone().substring(1, 5) + " "
                            + person.phone().substring(5),
                    person.born().format(DateTimeFormatter.ofPattern("d/M/yy")),
                    person.born().format(DateTimeFormatter.ofPattern("dd.MM.yyyy")),
                    person.born().format(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK)),
                    person.born().format(DateTimeFormatter.ofPattern("yyyyMMdd")))) {
                assertThat(world.finds(typed, patient)).as(typed).isTrue();
            }
        }
    }

    @Test
    void by_the_parts_of_their_name_in_any_order_and_by_their_beginnings() {
        for (var patient : some(80)) {
            var person = person(patient);
            var words = words(person);
            Collections.shuffle(words, random);
            assertThat(world.finds(String.join(" ", words), patient))
                    .as("%s", words)
                    .isTrue();
            var beginnings = words.stream()
                    .map(word -> word.substring(0, Math.min(word.length(), 2 + random.nextInt(3))))
                    .toList();
            var typed = String.join(" ", beginnings) + " " + person.born().getYear();
            assertThat(world.finds(typed, patient)).as(typed).isTrue();
        }
    }

    @Test
    void with_one_slip_in_their_name_nobody_in_a_thousand_is_missed() {
        var missed = new ArrayList<String>();
        int first = 0;
        for (int i = 0; i < SLIPS; i++) {
            var patient = patients.get(random.nextInt(patients.size()));
            var words = words(person(patient));
            int at = random.nextInt(words.size());
            var meant = String.join(" ", words);
            words.set(at, Slips.one(words.get(at), random));
            var typed = String.join(" ", words);
            var found = typed.replace(" ", "").length() < 2 ? List.of(patient) : world.found(typed);
            if (!found.contains(patient) && !world.finds(typed, patient)) {
                missed.add(typed + " for " + meant);
            } else if (found.stream().limit(5).toList().contains(patient)) {
                first++;
            }
        }
        System.out.printf(
                "search recall: %d of %d slips found, %d among the first five%n", SLIPS - missed.size(), SLIPS, first);
        assertThat(missed).isEmpty();
        assertThat(first).isGreaterThan(SLIPS * 85 / 100);
    }

    private Crowd.Person person(PatientId patient) {
        var person = people.get(patient);
        if (person == null) {
            throw new AssertionError("nobody");
        }
        return person;
    }

    private List<PatientId> some(int number) {
        var some = new ArrayList<>(patients);
        Collections.shuffle(some, random);
        return some.subList(0, number);
    }

    /** As somebody at a counter hears them: words, small letters. */
    private static List<String> words(Crowd.Person person) {
        return new ArrayList<>(NameWords.typed(person.given() + " " + person.family()));
    }
}
