package uk.co.pharmacyiq.controlled.destroying.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.controlled.destroying.AddExemption;
import uk.co.pharmacyiq.controlled.destroying.AddWitness;
import uk.co.pharmacyiq.controlled.destroying.DestroyStock;
import uk.co.pharmacyiq.controlled.destroying.QuarantinedStock.Lot;
import uk.co.pharmacyiq.controlled.destroying.QuarantinedStock.Portion;
import uk.co.pharmacyiq.controlled.destroying.Witness;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Fields.Read;
import uk.co.pharmacyiq.site.LondonTime;

/** Reads what is sent about destruction, from forms and from JSON alike. */
final class DestructionInput {

    private static final String DAY = "Enter a day, for example 2026-11-22.";

    private DestructionInput() {}

    /** So much of a lot, as it is sent. */
    record DestroyedLotBody(
            @Nullable String product,
            @Nullable String batch,
            @Nullable String expiry,
            @Nullable BigDecimal quantity) {}

    /** What is destroyed at once. */
    record DestructionBody(
            @Nullable String witness,
            @Nullable Integer kits,
            @Nullable String note,
            @Nullable List<DestroyedLotBody> lines) {}

    /** A witness. */
    record WitnessBody(
            @Nullable String person,
            @Nullable String basis,
            @Nullable String name,
            @Nullable String address,
            @Nullable String registration,
            @Nullable String authority,
            @Nullable String grantedBy,
            @Nullable String from,
            @Nullable String until) {}

    /** A waste exemption. */
    record WasteExemptionBody(
            @Nullable String reference,
            @Nullable String from,
            @Nullable String until) {}

    private record Line(Read<DmdCode> product, Read<String> batch, Read<LocalDate> expiry, Quantity quantity) {

        Portion value() {
            return new Portion(new Lot(product.value(), batch.value(), expiry.value()), quantity);
        }
    }

    static Outcome<DestroyStock.Request> destruction(Fields fields, PremisesId premises) {
        var lines = fields.each("lines").stream().map(DestructionInput::line).toList();
        if (lines.stream().allMatch(line -> line.quantity().isZero())) {
            fields.refuse("lines", "Enter how much of at least one batch is destroyed.");
        }
        var witness =
                fields.need("witness", TimeOrderedId::parse, "Choose the authorised witness, or record them first.");
        var kits = fields.optional(
                "kits", DestructionInput::kits, "Enter how many denaturing kits were used, at most 1000.");
        var note = fields.optional("note", text -> TypedText.line(text, 500), "Use at most 500 characters.");
        return fields.finish(() -> new DestroyStock.Request(
                premises, lines.stream().map(Line::value).toList(), witness.value(), kits.value(), note.value()));
    }

    /** A line without a quantity leaves its lot where it is. */
    private static Line line(Fields line) {
        return new Line(
                line.need("product", DmdCode::parse, "Name the pack by its dm+d code."),
                line.need("batch", text -> words(text, 20), "Enter the batch as printed on the pack."),
                line.need("expiry", LondonTime::day, DAY),
                line.optional("quantity", Quantity::parse, "Enter how much is destroyed, in single units.")
                        .orElse(Optional.empty())
                        .orElse(Quantity.ZERO));
    }

    static Outcome<AddWitness.Request> witness(Fields fields, PremisesId premises) {
        var person = fields.optional(
                "person", text -> TimeOrderedId.parse(text).map(PersonId::new), "Choose a person, or leave it empty.");
        var basis = fields.need(
                "basis",
                text -> Stream.of(Witness.Basis.values())
                        .filter(each -> each.name().equals(text))
                        .findFirst(),
                "Say what the authority rests on: CDAO_LICENCE or OFFICE.");
        var name = fields.need("name", text -> words(text, 100), "Enter the name of the witness.");
        var address = fields.need("address", text -> words(text, 300), "Enter the address of the witness.");
        var registration = fields.optional("registration", text -> words(text, 40), "Use at most 40 characters.");
        var authority =
                fields.need("authority", text -> words(text, 60), "Enter the number of the licence or warrant.");
        var grantedBy = fields.need("grantedBy", text -> words(text, 100), "Enter who granted it.");
        var from = fields.need("from", LondonTime::day, DAY);
        var until = fields.need("until", LondonTime::day, "Enter the last day it holds, as its letter says.");
        return fields.finish(() -> new AddWitness.Request(
                premises,
                person.value(),
                basis.value(),
                from.value(),
                until.value(),
                new Witness.Details(
                        name.value(),
                        address.value(),
                        registration.value().orElse(""),
                        authority.value(),
                        grantedBy.value())));
    }

    static Outcome<AddExemption.Request> exemption(Fields fields, PremisesId premises) {
        var reference = fields.need(
                "reference", text -> words(text, 60), "Enter the reference of the exemption, at most 60 characters.");
        var from = fields.need("from", LondonTime::day, DAY);
        var until = fields.need("until", LondonTime::day, "Enter the last day it holds.");
        return fields.finish(() -> new AddExemption.Request(premises, reference.value(), from.value(), until.value()));
    }

    private static Optional<String> words(String text, int most) {
        return TypedText.line(text, most).filter(each -> !each.isEmpty());
    }

    private static Optional<Integer> kits(String text) {
        return text.matches("[0-9]{1,4}")
                ? Optional.of(Integer.valueOf(text)).filter(number -> number <= 1_000)
                : Optional.empty();
    }
}
