package uk.co.pharmacyiq.audit.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonParserFactory;

/** What the record says about itself: bodies dropped, numbers missing, rows that their writer did not write. */
final class RecordOfItself {

    /** Bodies are gone from one place up to and with another. */
    private static final class Gone {
        private final long first;
        private long last;

        private Gone(long first) {
            this.first = first;
            this.last = first;
        }
    }

    private final List<Gone> dropped = new ArrayList<>();
    private final List<long[]> explained = new ArrayList<>();
    private final Map<String, Long> gaps = new LinkedHashMap<>();
    private final Findings findings;

    RecordOfItself(Findings findings) {
        this.findings = findings;
    }

    void take(LeafLine line) {
        if (line.dropped()) {
            if (!dropped.isEmpty() && dropped.getLast().last == line.index() - 1) {
                dropped.getLast().last = line.index();
            } else {
                dropped.add(new Gone(line.index()));
            }
        } else if (line.isOfTheRecord()) {
            var leaf = JsonParserFactory.getJsonParser().parseMap(line.text());
            take(line.index(), String.valueOf(leaf.get("action")), facts(leaf.get("facts")));
        }
    }

    void end() {
        gaps.forEach((number, index) -> findings.at(index, "gap", "An event is missing: " + number + "."));
        for (var gone : dropped) {
            if (explained.stream().noneMatch(range -> range[0] <= gone.first && gone.last <= range[1])) {
                findings.at(
                        gone.first,
                        "body-missing",
                        "Events up to %d are gone, and no event of retention says why.".formatted(gone.last));
            }
        }
    }

    private void take(long index, String action, Map<?, ?> facts) {
        var number = "writer " + facts.get("writer") + ", number " + facts.get("seq");
        switch (action) {
            case "RECORD_GAP" -> gaps.put(number, index);
            case "RECORD_GAP_SETTLED" -> gaps.remove(number);
            case "RECORD_FORGED" -> findings.at(index, "forged", "An event was not written by its writer.");
            case "RECORD_RETENTION" ->
                explained.add(new long[] {number(facts.get("first")), number(facts.get("last"))});
            default -> {}
        }
    }

    private static Map<?, ?> facts(@Nullable Object facts) {
        return facts instanceof Map<?, ?> map ? map : Map.of();
    }

    private static long number(@Nullable Object fact) {
        return fact instanceof String text && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }
}
