package uk.co.pharmacyiq.patients.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactField;
import uk.co.pharmacyiq.patients.record.FactKind;

/** What was sent about one patient. */
public sealed interface Incoming {

    /** Where it stood: the line of a table, the number of an entry of a bundle. */
    int line();

    /**
     * A patient who can be registered.
     *
     * @param reference by which the system they come from knows them; empty where it said nothing
     */
    record Whole(int line, String reference, List<Fact> facts) implements Incoming {

        public Whole {
            facts = List.copyOf(facts);
        }

        /** By what the same patient is known when they are sent again. */
        String key() {
            if (!reference.isEmpty()) {
                return "reference " + reference;
            }
            return number().map(number -> "nhs " + number).orElseGet(() -> "row " + content());
        }

        /** All that was said. */
        String content() {
            var all = new StringBuilder();
            facts.forEach(fact -> all.append(fact.kind().code())
                    .append(new TreeMap<>(fact.fields()))
                    .append('\n'));
            return all.toString();
        }

        /** What lies in the future although it cannot, told before anything is written. */
        List<Wrong> inTheFuture(LocalDate today) {
            var wrong = new ArrayList<Wrong>();
            for (var fact : facts) {
                for (var field : fact.kind().fields()) {
                    if (field.form() == FactField.Form.PAST_DATE
                            && fact.get(field.name())
                                    .filter(day -> LocalDate.parse(day).isAfter(today))
                                    .isPresent()) {
                        wrong.add(new Wrong(field.name(), "Enter a date that is not in the future."));
                    }
                }
            }
            return wrong;
        }

        private Optional<String> number() {
            return facts.stream()
                    .filter(fact -> fact.kind() == FactKind.NHS_NUMBER)
                    .findFirst()
                    .flatMap(fact -> fact.get("number"));
        }

        @Override
        public String toString() {
            return "Whole[" + line + "]";
        }
    }

    /** A row that cannot be taken, with each field that is wrong and what to do about it. */
    record Faulty(int line, List<Wrong> fields) implements Incoming {

        public Faulty {
            fields = List.copyOf(fields);
        }
    }

    /** A column or an element, and what to do. What stood in it is not repeated. */
    record Wrong(String field, String whatToDo) {}
}
