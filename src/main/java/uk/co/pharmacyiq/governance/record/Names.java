package uk.co.pharmacyiq.governance.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.medicines.Pack;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Work;

/** What the things that entries name by identifiers are called now, in the organisation at work. */
public final class Names {

    private final Map<String, String> premises;
    private final Map<String, String> people;
    private final Map<String, String> products;

    Names(Map<String, String> premises, Map<String, String> people, Map<String, String> products) {
        this.premises = Map.copyOf(premises);
        this.people = Map.copyOf(people);
        this.products = Map.copyOf(products);
    }

    /** Premises by their identifiers, to choose from. */
    public Map<String, String> premises() {
        return premises;
    }

    /** People by their identifiers, to choose from. */
    public Map<String, String> people() {
        return people;
    }

    /** What a thing is called; empty where nothing is known by that identifier. */
    Optional<String> of(String type, String id) {
        return Optional.ofNullable(
                switch (type) {
                    case "premises" -> premises.get(id);
                    case "person" -> people.get(id);
                    case "product" -> products.getOrDefault(id, id);
                    case "gtin", "permission" -> id;
                    default -> null;
                });
    }

    /** Looks names up, for all entries of a page at once. */
    @Component
    static class Finder {

        private final Organisations organisations;
        private final PeopleNames people;
        private final Packs packs;

        Finder(Organisations organisations, PeopleNames people, Packs packs) {
            this.organisations = organisations;
            this.people = people;
            this.packs = packs;
        }

        Names find(Work work, Collection<Entry> entries) {
            var codes = entries.stream()
                    .flatMap(Finder::products)
                    .flatMap(code -> DmdCode.parse(code).stream())
                    .distinct()
                    .toList();
            return new Names(
                    organisations.view(work).premises().stream()
                            .collect(Collectors.toMap(one -> one.id().toString(), one -> one.name())),
                    people.names(work).entrySet().stream()
                            .collect(Collectors.toMap(one -> one.getKey().toString(), one -> one.getValue())),
                    packs.byCodes(work, codes).entrySet().stream()
                            .collect(Collectors.toMap(
                                    one -> one.getKey().value(),
                                    one -> one.getValue().name())));
        }

        /** The same, and what the medicines of one more entry are called. */
        Names also(Names known, Work work, Entry entry) {
            var codes = products(entry)
                    .filter(code -> !known.products.containsKey(code))
                    .flatMap(code -> DmdCode.parse(code).stream())
                    .toList();
            if (codes.isEmpty()) {
                return known;
            }
            var products = new HashMap<>(known.products);
            codes.forEach(code -> products.put(
                    code.value(), packs.byCode(work, code).map(Pack::name).orElse(code.value())));
            return new Names(known.premises, known.people, products);
        }

        private static Stream<String> products(Entry entry) {
            return Stream.of(
                            Optional.of(entry.what().subjectId())
                                    .filter(_ -> entry.what().subjectType().equals("product")),
                            entry.detail("product.before"),
                            entry.detail("product.after"))
                    .flatMap(Optional::stream);
        }
    }
}
