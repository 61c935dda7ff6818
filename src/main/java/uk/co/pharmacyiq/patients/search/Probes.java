package uk.co.pharmacyiq.patients.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import uk.co.pharmacyiq.patients.search.words.WordBook;
import uk.co.pharmacyiq.work.Work;

/** What was asked, as tokens: for each part those of which a patient must have one, and what each is worth. */
record Probes(Map<Integer, Map<UUID, Integer>> parts) {

    /** One stretch in which a patient must stand to fit a part. */
    record Asked(int part, Stretch stretch) {}

    Probes() {
        this(new LinkedHashMap<>());
    }

    static Probes of(Work work, WordBook book, Collection<Asked> asked) {
        var probes = new Probes();
        for (var each : asked) {
            var stretch = each.stretch();
            probes.addAsTyped(work, each.part(), stretch);
            if (!stretch.isWhole() && stretch.kind().hasWords()) {
                book.beginning(stretch.kind().code(), stretch.from())
                        .forEach((word, token) -> probes.add(
                                each.part(), token, word.equals(stretch.from()) ? stretch.whole() : stretch.worth()));
            }
        }
        return probes;
    }

    /** What was typed is looked for even where no book knows it. The end of a telephone number has a token of its own. */
    private void addAsTyped(Work work, int part, Stretch stretch) {
        var kind = stretch.kind() == KeyKind.PHONE && !stretch.isWhole() ? KeyKind.PHONE_END : stretch.kind();
        add(part, kind.token(work, stretch.from()), stretch.whole());
    }

    /** The best that a token is worth for a part counts. */
    void add(int part, UUID token, int worth) {
        parts.computeIfAbsent(part, _ -> new HashMap<>()).merge(token, worth, Math::max);
    }

    /** Those with at most so many tokens for each part, or with more. */
    Probes only(boolean wide, int most) {
        var some = new Probes();
        parts.forEach((part, tokens) -> {
            if (tokens.size() > most == wide) {
                some.parts.put(part, tokens);
            }
        });
        return some;
    }
}
