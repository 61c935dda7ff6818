package uk.co.pharmacyiq.inventory.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.desk.Here;

/** A transfer being put together: where to, and what. The form carries all of it. */
record SendPage(Here here, StockForm form, List<SendLine> lines, Map<PremisesId, String> others, Heard heard) {

    /** What the last scan came to. */
    record Heard(String message, boolean problem) {}

    String path(String rest) {
        return here.path(rest);
    }

    @Nullable
    String error(int line, String field) {
        return form.error("lines[" + line + "]." + field);
    }

    List<Choice> targets() {
        var chosen = form.shown("toPremises");
        return Stream.concat(
                        Stream.of(new Choice("", "Choose premises", chosen.isEmpty())),
                        others.entrySet().stream()
                                .sorted(Map.Entry.comparingByValue())
                                .map(other -> new Choice(
                                        other.getKey().toString(),
                                        other.getValue(),
                                        other.getKey().toString().equals(chosen))))
                .toList();
    }

    String total() {
        return lines.size() == 1 ? "1 line" : lines.size() + " lines";
    }
}
