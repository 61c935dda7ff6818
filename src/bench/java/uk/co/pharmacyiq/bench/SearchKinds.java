package uk.co.pharmacyiq.bench;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import uk.co.pharmacyiq.patients.search.Crowd;

/** The ways in which people are asked for at a counter. */
final class SearchKinds {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yy");

    private SearchKinds() {}

    /** For each way, what is typed for so many of these people. */
    static Map<String, List<String>> typed(List<ManyPatients.Known> people, int each) {
        var random = new Random(128);
        var ways = new LinkedHashMap<String, Function<Crowd.Person, String>>();
        ways.put("first and last name", person -> person.given() + " " + person.family());
        ways.put("the same with a slip", person -> slipped(person.given() + " " + person.family(), random));
        ways.put(
                "three letters of each, year",
                person -> start(person.family(), 3) + " " + start(person.given(), 3) + " "
                        + person.born().getYear());
        ways.put("initial, last name", person -> start(person.given(), 1) + " " + person.family());
        ways.put("last name, date of birth", person -> person.family() + " " + DAY.format(person.born()));
        ways.put("date of birth", person -> DAY.format(person.born()));
        ways.put("postcode", Crowd.Person::postcode);
        ways.put("three letters, postcode", person -> start(person.given(), 3) + " " + person.postcode());
        ways.put("NHS number", Crowd.Person::nhsNumber);
        ways.put(
                "last name, end of telephone",
                person -> person.family() + " " + person.phone().substring(7));
        ways.put("last name", Crowd.Person::family);
        var all = new LinkedHashMap<String, List<String>>();
        ways.forEach((way, type) -> {
            var list = new ArrayList<String>();
            while (list.size() < each) {
                var person = people.get(random.nextInt(people.size())).person();
                if (!person.given().isEmpty()) {
                    list.add(type.apply(person));
                }
            }
            all.put(way, list);
        });
        return all;
    }

    private static String start(String name, int letters) {
        return name.substring(0, Math.min(name.length(), letters));
    }

    private static String slipped(String name, Random random) {
        int at = 1 + random.nextInt(name.length() - 2);
        return name.substring(0, at) + name.charAt(at) + name.substring(at);
    }
}
