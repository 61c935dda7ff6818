package uk.co.pharmacyiq.governance.rights.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.co.pharmacyiq.site.Choice;

/** Lists to choose from. */
final class Choices {

    private Choices() {}

    /** Every value, by code and title, after an empty one that asks to choose. */
    static <T> List<Choice> of(Stream<T> values, Function<T, String> code, Function<T, String> title, String chosen) {
        return Stream.concat(
                        Stream.of(new Choice("", "Choose", chosen.isEmpty())),
                        values.map(each -> new Choice(
                                code.apply(each),
                                title.apply(each),
                                code.apply(each).equals(chosen))))
                .toList();
    }
}
