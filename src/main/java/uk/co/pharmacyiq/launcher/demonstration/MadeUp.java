package uk.co.pharmacyiq.launcher.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import uk.co.pharmacyiq.kernel.NhsNumber;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;

/**
 * Somebody who does not exist: the name is put together, the NHS number is of the range for tests, the telephone number of
 * the range for plays, the street of no town.
 */
record MadeUp(String given, String family, LocalDate born, String sex, String street, List<Fact> facts) {

    private static final List<String> WOMEN = List.of(
            "Olwen",
            "Marigold",
            "Tamsin",
            "Shirin",
            "Agnes",
            "Folake",
            "Bryony",
            "Zofia",
            "Ines",
            "Morag",
            "Hester",
            "Amrit",
            "Delyth",
            "Yvaine",
            "Perpetua");
    private static final List<String> MEN = List.of(
            "Aldous", "Bertram", "Cormac", "Dafydd", "Emeka", "Florian", "Gethin", "Hamza", "Ivor", "Jago", "Kester",
            "Leofric", "Mungo", "Nikhil", "Osian");
    private static final List<String> FAMILIES = List.of(
            "Farraday",
            "Quillfeather",
            "Brackenbury",
            "Thistlewood",
            "Okonjola",
            "Marlpit",
            "Vanterpool",
            "Ashgrove",
            "Penhallick",
            "Strathbogle",
            "Winterbourne",
            "Rajasekar",
            "Lindqvister",
            "Copplestone",
            "Dunmorrow",
            "Fennimore",
            "Greywethers",
            "Hollinrake");
    private static final List<String> STREETS =
            List.of("Quay Street", "Mill Lane", "Church Walk", "Larkfield Road", "Tanner's Row", "Beacon Hill");
    private static final int OLDEST = 96;

    /** Somebody born so many years before today, at most. */
    static MadeUp next(int number, LocalDate today, Random random) {
        var woman = random.nextBoolean();
        var given = pick(woman ? WOMEN : MEN, random);
        var born = today.minusYears(random.nextInt(OLDEST)).minusDays(1 + random.nextInt(360));
        var street = (1 + random.nextInt(90)) + " " + pick(STREETS, random);
        return of(given, pick(FAMILIES, random), born, woman ? "female" : "male", street, number);
    }

    static MadeUp of(String given, String family, LocalDate born, String sex, String street, int number) {
        var facts = new ArrayList<Fact>();
        facts.add(fact(FactKind.NAME, Map.of("use", "usual", "given", given, "family", family)));
        facts.add(fact(FactKind.PERSONAL, Map.of("born", born.toString(), "sex", sex)));
        facts.add(fact(
                FactKind.ADDRESS, Map.of("use", "home", "line1", street, "town", "Larkholme", "postcode", "ZZ9 9ZZ")));
        facts.add(fact(
                FactKind.CONTACT,
                Map.of(
                        "way",
                        "mobile",
                        "value",
                        String.format(Locale.ROOT, "07700 900%03d", number % 1000),
                        "may",
                        "yes")));
        nhsNumber(number)
                .ifPresent(each ->
                        facts.add(fact(FactKind.NHS_NUMBER, Map.of("number", each.value(), "status", "verified"))));
        facts.add(fact(FactKind.PRACTICE, Map.of("ods", "Y99999", "name", "Larkholme Surgery")));
        return new MadeUp(given, family, born, sex, street, List.copyOf(facts));
    }

    /** The same person as somebody else would have written them down: another spelling, no number. */
    MadeUp writtenAgain() {
        var twice = of(given, family.replaceFirst("(.)$", "e$1"), born, sex, street, 0);
        return new MadeUp(
                twice.given,
                twice.family,
                born,
                sex,
                street,
                twice.facts.stream()
                        .filter(fact -> fact.kind() == FactKind.NAME || fact.kind() == FactKind.PERSONAL)
                        .toList());
    }

    /** The same with something more. */
    MadeUp with(FactKind kind, Map<String, String> fields) {
        var more = new ArrayList<>(facts);
        more.add(fact(kind, fields));
        return new MadeUp(given, family, born, sex, street, List.copyOf(more));
    }

    static Fact fact(FactKind kind, Map<String, String> fields) {
        return Expected.done(Fact.of(kind, fields));
    }

    /** To one in eleven no check digit fits: such a patient has no number. */
    private static Optional<NhsNumber> nhsNumber(int number) {
        var nine = String.format(Locale.ROOT, "999%06d", number);
        for (int check = 0; check < 10; check++) {
            var found = NhsNumber.parse(nine + check);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
