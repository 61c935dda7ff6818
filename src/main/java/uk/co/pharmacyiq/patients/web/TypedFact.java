package uk.co.pharmacyiq.patients.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.web.Chooser.Choosing;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.FieldErrors;

/**
 * What was typed.
 *
 * @param values by field name, those that were left empty too
 * @param choosing how far choosing has come, where the kind is one that is chosen
 */
record TypedFact(FactKind kind, Map<String, String> values, Optional<Choosing> choosing) {

    /** The fact, if all of it can be read; otherwise every error, by the names of the fields on the page. */
    Outcome<Fact> fact() {
        var there = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> {
            if (!value.isBlank()) {
                there.put(name, value);
            }
        });
        if (choosing.filter(TypedFact::isOpen).isPresent()) {
            return Outcome.refused(new FieldErrors(List.of(choose())));
        }
        return switch (Fact.of(kind, there)) {
            case Done<Fact> done -> done;
            case Outcome.Refused<Fact>(var reason) ->
                Outcome.refused(new FieldErrors(FieldError.of(reason).stream()
                        .map(this::onPage)
                        .distinct()
                        .toList()));
        };
    }

    /** Something was typed in the box and nothing of it chosen yet. */
    private static boolean isOpen(Choosing choosing) {
        return choosing.chosen().isEmpty() && !choosing.typed().isBlank();
    }

    private FieldError onPage(FieldError error) {
        return choosing.filter(each -> each.chooser().holds(error.field())).isPresent() ? choose() : error;
    }

    private FieldError choose() {
        var offers = choosing.filter(Choosing::offers).isPresent();
        return new FieldError(
                offers ? FactInput.PICKED : FactInput.BOX,
                offers
                        ? "Choose which one of these it is."
                        : "Type the beginning of a name, then choose from what is found.");
    }
}
