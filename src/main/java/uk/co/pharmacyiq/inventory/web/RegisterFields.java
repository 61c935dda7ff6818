package uk.co.pharmacyiq.inventory.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.co.pharmacyiq.controlled.Particulars;
import uk.co.pharmacyiq.controlled.Particulars.Collection;
import uk.co.pharmacyiq.controlled.Particulars.Collector;
import uk.co.pharmacyiq.controlled.Particulars.Party;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Fields.Read;

/**
 * Reads the particulars of the controlled-drugs register. None has to be there: whether the product belongs in the register,
 * and what is missing, is said by the register itself.
 */
final class RegisterFields {

    /** Of a receipt, as forms and JSON call them. */
    static final List<String> RECEIPT = List.of("supplierName", "supplierAddress");

    /** Of a supply. */
    static final List<String> SUPPLY = List.of(
            "suppliedName",
            "suppliedAddress",
            "authority",
            "basis",
            "collector",
            "collectorName",
            "collectorAddress",
            "idRequested",
            "idProvided",
            "despiteBalance");

    /** Every field that has a box on the page of the issue, where nothing is supplied on a requisition. */
    static final Set<String> VISIBLE_AT_ISSUE = Stream.concat(
                    Stream.of("batch", "expiry", "quantity", "reason", "note", "occurredAt"), SUPPLY.stream())
            .filter(name -> !name.equals("basis"))
            .collect(Collectors.toUnmodifiableSet());

    private static final int MOST = 300;

    private final Fields fields;

    RegisterFields(Fields fields) {
        this.fields = fields;
    }

    /** What was said of a supply; nothing of it can be asked for before the whole request could be read. */
    record Supply(
            Read<Optional<String>> name,
            Read<Optional<String>> address,
            Read<Optional<String>> authority,
            Read<Optional<Boolean>> onPrescription,
            Collected collected,
            Read<Optional<String>> despite) {

        Optional<Particulars.Supplied> value(boolean any) {
            return any
                    ? Optional.of(new Particulars.Supplied(
                            party(name, address),
                            authority.value().orElse(""),
                            onPrescription.value().orElse(true) ? Optional.of(collected.value()) : Optional.empty(),
                            despite.value()))
                    : Optional.empty();
        }
    }

    /** Who collected. */
    record Collected(
            Read<Optional<Collector>> by,
            Read<Optional<String>> name,
            Read<Optional<String>> address,
            Read<Optional<Boolean>> requested,
            Read<Optional<Boolean>> provided) {

        Collection value() {
            var professional = by.value().filter(Collector.HEALTHCARE_PROFESSIONAL::equals);
            return new Collection(
                    by.value(), professional.map(_ -> party(name, address)), requested.value(), provided.value());
        }
    }

    Function<Boolean, Optional<Particulars.Obtained>> receipt() {
        var name = line("supplierName");
        var address = line("supplierAddress");
        return any -> any ? Optional.of(new Particulars.Obtained(party(name, address))) : Optional.empty();
    }

    Supply supply() {
        return new Supply(
                line("suppliedName"),
                line("suppliedAddress"),
                line("authority"),
                fields.optional(
                        "basis",
                        text -> switch (text) {
                            case "prescription" -> Optional.of(true);
                            case "requisition" -> Optional.of(false);
                            case String _ -> Optional.<Boolean>empty();
                        },
                        "Choose whether it is supplied on a prescription or on a requisition."),
                new Collected(
                        fields.optional(
                                "collector",
                                RegisterFields::collector,
                                "Choose who collects: PATIENT, PATIENT_REP or HEALTHCARE_PROFESSIONAL."),
                        line("collectorName"),
                        line("collectorAddress"),
                        answer("idRequested"),
                        answer("idProvided")),
                line("despiteBalance"));
    }

    /** Whether anything at all was said. */
    boolean said(List<String> names) {
        return names.stream().anyMatch(name -> fields.text(name) != null);
    }

    private Read<Optional<String>> line(String name) {
        return fields.optional(
                name, text -> TypedText.line(text, MOST), "Use at most " + MOST + " characters of plain text.");
    }

    private Read<Optional<Boolean>> answer(String name) {
        return fields.optional(
                name,
                text -> switch (text) {
                    case "true", "yes" -> Optional.of(true);
                    case "false", "no" -> Optional.of(false);
                    case String _ -> Optional.<Boolean>empty();
                },
                "Answer yes or no. Both are lawful.");
    }

    private static Optional<Collector> collector(String text) {
        return List.of(Collector.values()).stream()
                .filter(each -> each.name().equals(text))
                .findFirst();
    }

    private static Party party(Read<Optional<String>> name, Read<Optional<String>> address) {
        return new Party(name.value().orElse(""), address.value().orElse(""));
    }
}
