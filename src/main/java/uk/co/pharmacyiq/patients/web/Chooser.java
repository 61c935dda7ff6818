package uk.co.pharmacyiq.patients.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.web.CodeList.Coded;

/**
 * What is chosen instead of typed: a code and its words stand in two fields of a fact, and one box finds them.
 *
 * @param code the field that holds the code
 * @param words the field that holds the words
 * @param label of the box
 * @param list what is offered while somebody types
 * @param medicines whether the catalogue of medicines is searched too
 */
record Chooser(String code, String words, String label, CodeList list, boolean medicines) {

    private static final Map<FactKind, Chooser> BY_KIND = Map.of(
            FactKind.ALLERGY, new Chooser("code", "substance", "Medicine or substance", CodeList.SUBSTANCES, true),
            FactKind.CONDITION, new Chooser("code", "term", "Condition", CodeList.CONDITIONS, false),
            FactKind.MEDICINE, new Chooser("code", "name", "Medicine", CodeList.NONE, true));

    static Optional<Chooser> of(FactKind kind) {
        return Optional.ofNullable(BY_KIND.get(kind));
    }

    boolean holds(String field) {
        return field.equals(code) || field.equals(words);
    }

    /**
     * How far choosing has come.
     *
     * @param typed what stands in the box
     * @param chosen what was chosen
     * @param found what can be chosen of
     */
    record Choosing(Chooser chooser, String typed, Optional<Coded> chosen, List<Coded> found) {

        boolean offers() {
            return !found.isEmpty();
        }

        boolean foundNothing() {
            return chosen.isEmpty() && !typed.isBlank() && found.isEmpty();
        }
    }
}
