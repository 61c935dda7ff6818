package uk.co.pharmacyiq.patients.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import uk.co.pharmacyiq.kernel.NhsNumber;

/** People as a pharmacy meets them, made from a seed: common names often, rare ones seldom. */
public final class Crowd {

    /**
     * Somebody.
     *
     * @param phone as it is dialled
     */
    public record Person(
            String given,
            String family,
            LocalDate born,
            String nhsNumber,
            String line1,
            String postcode,
            String phone) {}

    private static final List<String> GIVEN = List.of(
            "John",
            "Mary",
            "David",
            "Susan",
            "Michael",
            "Margaret",
            "Peter",
            "Patricia",
            "Robert",
            "Christine",
            "James",
            "Sarah",
            "William",
            "Elizabeth",
            "Thomas",
            "Emma",
            "Siobh\u00e1n",
            "Se\u00e1n",
            "Mohammed",
            "Aisha",
            "Fatima",
            "Yusuf",
            "Oluwaseun",
            "Ngozi",
            "Chinedu",
            "Agnieszka",
            "Krzysztof",
            "Ma\u0142gorzata",
            "Zo\u00eb",
            "Chlo\u00e9",
            "Bj\u00f6rn",
            "Anne-Marie",
            "Jean Paul",
            "Mary Ann",
            "Li",
            "Jo",
            "Wei",
            "Xiang",
            "Nguyen",
            "Rhiannon",
            "Llewellyn",
            "Dafydd",
            "Hamish",
            "Isla",
            "Callum",
            "Priya",
            "Arjun",
            "Harpreet",
            "Gurdeep",
            "Olivia",
            "Noah",
            "Amelia",
            "George",
            "Isabella",
            "Arthur",
            "Ava",
            "Muhammad",
            "Leo",
            "Freya",
            "Oscar");

    private static final List<String> FAMILY = List.of(
            "Smith",
            "Jones",
            "Taylor",
            "Brown",
            "Williams",
            "Wilson",
            "Johnson",
            "Davies",
            "Robinson",
            "Wright",
            "Thompson",
            "Evans",
            "Walker",
            "White",
            "Roberts",
            "Green",
            "Hall",
            "Wood",
            "Jackson",
            "Clarke",
            "Clark",
            "Patel",
            "Khan",
            "Ahmed",
            "Singh",
            "Kaur",
            "Begum",
            "Hussain",
            "Ali",
            "Okafor",
            "Adeyemi",
            "Kowalski",
            "Nowak",
            "Wi\u015bniewska",
            "O'Neill",
            "O\u2019Brien",
            "D'Souza",
            "McDonald",
            "MacDonald",
            "Mac Leod",
            "Smith-Jones",
            "Taylor-Wood",
            "van der Berg",
            "de la Cruz",
            "Ng",
            "Wu",
            "Li",
            "Nguyen",
            "\u00d8stergaard",
            "Gro\u00df",
            "Garc\u00eda",
            "Fern\u00e1ndez",
            "Featherstonehaugh",
            "Cholmondeley",
            "Ap Rhys");

    private static final String START = "bcdfghjklmnprstvw";
    private static final String MIDDLE = "aeiou";

    private final Random random;
    private final int rare;
    private int number;

    /** @param rare how many of a hundred last names nobody else is likely to have */
    public Crowd(long seed, int rare) {
        this.random = new Random(seed);
        this.rare = rare;
    }

    public Person next() {
        number++;
        return new Person(
                random.nextInt(200) == 0 ? "" : given() + (random.nextInt(4) == 0 ? " " + given() : ""),
                random.nextInt(100) < rare ? rareName() : pick(FAMILY),
                LocalDate.of(1930, 1, 1).plusDays(random.nextInt(96 * 365)),
                nhsNumber(),
                (1 + random.nextInt(180)) + " " + rareName() + " Road",
                postcode(),
                "07700" + String.format("%06d", random.nextInt(1_000_000)));
    }

    /** First names are shared more than last names. */
    private String given() {
        return random.nextInt(200) < rare ? rareName() : pick(GIVEN);
    }

    /** The first of the list are the most common. */
    private String pick(List<String> names) {
        double where = random.nextDouble();
        return names.get((int) (Math.pow(where, 1.5) * names.size()));
    }

    private String rareName() {
        var name = new StringBuilder();
        int syllables = 2 + random.nextInt(2);
        for (int i = 0; i < syllables; i++) {
            name.append(START.charAt(random.nextInt(START.length())));
            name.append(MIDDLE.charAt(random.nextInt(MIDDLE.length())));
            if (random.nextInt(3) == 0) {
                name.append(START.charAt(random.nextInt(START.length())));
            }
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    private String postcode() {
        return "M" + (1 + random.nextInt(40)) + " " + random.nextInt(10) + (char) ('A' + random.nextInt(20))
                + (char) ('A' + random.nextInt(20));
    }

    private String nhsNumber() {
        while (true) {
            var nine = String.format("9%08d", number);
            for (int check = 0; check < 10; check++) {
                var found = NhsNumber.parse(nine + check);
                if (found.isPresent()) {
                    return found.get().value();
                }
            }
            number++;
        }
    }
}
