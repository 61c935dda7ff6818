package uk.co.pharmacyiq.patients.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.patients.search.spelling.Slip;

/** What was typed to find somebody, as the boxes of the form by which they are registered where nobody was found. */
public final class Carried {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int INWARD = 3;

    private Carried() {}

    /**
     * The boxes that can be filled: {@code given}, {@code family}, {@code born}, {@code postcode}, {@code number},
     * {@code phone}. Of several words the last is taken for the last name.
     */
    public static Map<String, String> boxes(String typed, Instant now) {
        return boxes(typed, LocalDate.ofInstant(now, LONDON));
    }

    static Map<String, String> boxes(String typed, LocalDate today) {
        var boxes = new LinkedHashMap<String, String>();
        if (TypedSearch.read(typed, today) instanceof Done<List<Part>>(var parts)) {
            var names = new LinkedHashSet<String>();
            for (var part : parts) {
                switch (part) {
                    case Part.Word word -> names.add(capital(word.raw()));
                    case Part.Figure(var meanings) -> figure(boxes, meanings);
                }
            }
            names(boxes, List.copyOf(names));
        }
        return boxes;
    }

    private static void names(Map<String, String> boxes, List<String> names) {
        if (!names.isEmpty()) {
            boxes.put("family", names.getLast());
        }
        if (names.size() > 1) {
            boxes.put("given", names.stream().limit(names.size() - 1L).collect(Collectors.joining(" ")));
        }
    }

    /** Only what is whole, and can mean one thing alone. */
    private static void figure(Map<String, String> boxes, List<Stretch> meanings) {
        var whole = meanings.stream().filter(Stretch::isWhole).toList();
        if (whole.size() != 1) {
            return;
        }
        var value = whole.getFirst().from();
        switch (whole.getFirst().kind()) {
            case BORN -> boxes.put("born", value);
            case POSTCODE ->
                boxes.put(
                        "postcode",
                        value.substring(0, value.length() - INWARD) + " " + value.substring(value.length() - INWARD));
            case NHS_NUMBER -> boxes.put("number", value);
            case PHONE -> boxes.put("phone", Slip.turned(value));
            case NAME -> boxes.put("family", value);
            case PHONE_END -> {}
        }
    }

    private static String capital(String raw) {
        return raw.substring(0, 1).toUpperCase(Locale.UK) + raw.substring(1);
    }
}
