package uk.co.pharmacyiq.patients.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.co.pharmacyiq.patients.search.spelling.Slip;

/** How likely two sets of keys are of one person, and why. Twins share everything but the first name. */
final class Likeness {

    private static final int NUMBER = 100;
    private static final int BORN = 40;
    private static final int NEARLY_BORN = 25;
    private static final int NAME = 20;
    private static final int PHONE = 15;
    private static final int POSTCODE = 10;
    private static final int TWIN = 30;
    private static final int OTHER_NUMBER = 45;

    /** From here names are alike, in hundredths. */
    private static final int ALIKE = 60;

    /** What two sets come to. */
    record Score(int points, List<String> why) {}

    private final Set<Key> one;
    private final Set<Key> other;
    private final List<String> why = new ArrayList<>();

    private Likeness(Set<Key> one, Set<Key> other) {
        this.one = one;
        this.other = other;
    }

    static Score of(Set<Key> one, Set<Key> other) {
        var likeness = new Likeness(one, other);
        return new Score(likeness.points(), likeness.why);
    }

    private int points() {
        if (share(KeyKind.NHS_NUMBER)) {
            why.add("Same NHS number");
            return NUMBER;
        }
        int family = NameLikeness.of(one, other, Key.FAMILY);
        int given = NameLikeness.of(one, other, Key.GIVEN);
        int born = born();
        boolean phone = share(KeyKind.PHONE);
        boolean postcode = share(KeyKind.POSTCODE);
        say(family, "last name");
        say(given, "first name");
        say(phone, "Same telephone number");
        say(postcode, "Same postcode");
        if (born == 0 && !phone && !postcode || family < ALIKE && given < ALIKE) {
            return 0;
        }
        int points = born + family * NAME / 100 + given * NAME / 100 + (phone ? PHONE : 0) + (postcode ? POSTCODE : 0);
        return lessWhatSpeaksAgainst(points, born, family, given);
    }

    private int lessWhatSpeaksAgainst(int points, int born, int family, int given) {
        int left = points;
        if (born == BORN && family >= ALIKE && given < ALIKE) {
            why.add("Different first name: could be a twin");
            left = Math.min(left, TWIN);
        }
        if (has(one, KeyKind.NHS_NUMBER) && has(other, KeyKind.NHS_NUMBER)) {
            why.add("Different NHS number");
            left = Math.min(left, OTHER_NUMBER);
        }
        if (born == 0 && has(one, KeyKind.BORN) && has(other, KeyKind.BORN)) {
            why.add("Different date of birth");
        }
        return Math.min(left, NUMBER - 1);
    }

    private void say(int alike, String what) {
        if (alike == 100) {
            why.add("Same " + what);
        } else if (alike >= ALIKE) {
            why.add("Similar " + what);
        }
    }

    private void say(boolean so, String what) {
        if (so) {
            why.add(what);
        }
    }

    private boolean share(KeyKind kind) {
        return one.stream()
                .filter(key -> key.is(kind))
                .anyMatch(key -> other.stream()
                        .anyMatch(their -> their.is(kind) && their.value().equals(key.value())));
    }

    private static boolean has(Set<Key> keys, KeyKind kind) {
        return keys.stream().anyMatch(key -> key.is(kind));
    }

    private int born() {
        if (share(KeyKind.BORN)) {
            why.add("Same date of birth");
            return BORN;
        }
        boolean nearly = one.stream()
                .filter(key -> key.is(KeyKind.BORN))
                .anyMatch(key ->
                        other.stream().anyMatch(their -> their.is(KeyKind.BORN) && nearly(key.value(), their.value())));
        if (nearly) {
            why.add("Nearly the same date of birth");
        }
        return nearly ? NEARLY_BORN : 0;
    }

    /** One figure wrong, or day and month the wrong way round. */
    static boolean nearly(String one, String other) {
        return Slip.apart(one, other) || turned(one).equals(other);
    }

    /** With day and month the other way round; the same where that is no day. */
    static String turned(String born) {
        var day = LocalDate.parse(born);
        return day.getDayOfMonth() > 12
                ? born
                : LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue())
                        .toString();
    }
}
