package uk.co.pharmacyiq.launcher.demonstration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import uk.co.pharmacyiq.identity.proof.PersonName;

/** Names of people who do not exist; within one organisation no two are alike. */
final class Names {

    private static final List<String> GIVEN = List.of(
            "Asha",
            "Rhys",
            "Moira",
            "Tobias",
            "Imogen",
            "Callum",
            "Priya",
            "Eilidh",
            "Desmond",
            "Harriet",
            "Yusuf",
            "Bronwen",
            "Keith",
            "Nadia",
            "Fergus",
            "Lorna",
            "Samir",
            "Gwen",
            "Oliver",
            "Beatrice");

    private static final List<String> FAMILY = List.of(
            "Patel",
            "Llewellyn",
            "Drummond",
            "Achebe",
            "Fairweather",
            "MacInnes",
            "Okafor",
            "Pemberton",
            "Rahman",
            "Sutcliffe",
            "Hughes",
            "Kaur",
            "Whitlock",
            "Bancroft",
            "Iqbal",
            "Carmichael",
            "Ellwood",
            "Novak",
            "Trelawny",
            "Ashdown");

    private final List<String> given = new ArrayList<>(GIVEN);
    private final List<String> family = new ArrayList<>(FAMILY);
    private int next;

    Names(Random random) {
        Collections.shuffle(given, random);
        Collections.shuffle(family, random);
    }

    PersonName next() {
        var name = given.get(next % given.size()) + " " + family.get(next % family.size());
        next++;
        return PersonName.parse(name).orElseThrow();
    }

    /** What stands before the @: {@code asha.patel}. */
    static String username(PersonName name) {
        return name.text().toLowerCase(Locale.ROOT).replace(' ', '.');
    }
}
