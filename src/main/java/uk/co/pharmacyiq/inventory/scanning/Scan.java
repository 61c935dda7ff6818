package uk.co.pharmacyiq.inventory.scanning;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import uk.co.pharmacyiq.kernel.Gtin;
import uk.co.pharmacyiq.kernel.Outcome;

/** What a scanner, or a person in its place, said about the thing in the hand. */
public sealed interface Scan {

    /** A pack of a product, with as much of batch, expiry and serial number as its code carries. */
    record Pack(Gtin gtin, Optional<BatchNumber> batch, Optional<Expiry> expiry, Optional<String> serial)
            implements Scan {}

    /**
     * Reads what a keyboard scanner sends: a GS1 element string (DataMatrix, QR, GS1-128, DataBar) with or without the
     * scanner's symbology identifier, the same with its identifiers in round brackets, or the plain digits of EAN-8,
     * UPC-12, EAN-13 and ITF-14. Nothing is guessed: what could be read in two ways is refused.
     */
    static Outcome<Scan> read(String raw, LocalDate today) {
        return ScannedText.of(raw).then(text -> switch (text) {
            case ScannedText.Digits(var digits) -> product(digits);
            case ScannedText.Bracketed(var body) ->
                ElementString.bracketed(body, today).then(parts -> pack(parts, today));
            case ScannedText.Elements(var body) ->
                ElementString.read(body, today).then(parts -> pack(parts, today));
        });
    }

    private static Outcome<Scan> product(String digits) {
        return ApplicationIdentifier.product(digits)
                .<Outcome<Scan>>map(
                        gtin -> Outcome.done(new Pack(gtin, Optional.empty(), Optional.empty(), Optional.empty())))
                .orElseGet(() -> Outcome.refused(new ScanRefusal.GtinWrong()));
    }

    private static Outcome<Scan> pack(Map<String, String> parts, LocalDate today) {
        if (parts.containsKey("00") || parts.containsKey("02")) {
            return Outcome.refused(new ScanRefusal.LogisticUnit());
        }
        var gtin = part(parts, "01").flatMap(ApplicationIdentifier::product);
        if (gtin.isEmpty()) {
            return Outcome.refused(new ScanRefusal.NoProduct());
        }
        return Outcome.done(new Pack(
                gtin.get(),
                part(parts, "10").flatMap(BatchNumber::parse),
                part(parts, "17").flatMap(date -> Expiry.ofGs1(date, today)),
                part(parts, "21")));
    }

    private static Optional<String> part(Map<String, String> parts, String identifier) {
        return Optional.ofNullable(parts.get(identifier));
    }
}
