package uk.co.pharmacyiq.inventory.scanning;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.co.pharmacyiq.kernel.Outcome;

/** The parts of a GS1 element string by the digits of their identifiers, each once, in any order. */
final class ElementString {

    /**
     * The parts that packs carry. Where one of them is absent and the end of a batch or serial number reads like it, a
     * separator may have been lost. Counts, article numbers and national numbers are left out on purpose: about
     * one batch of digits in ten holds what could begin one, and asking for them would refuse sound packs every day.
     */
    private static final Set<String> EXPECTED = Set.of("01", "10", "17", "21");

    /** Other dates that could hide at the end of a batch; a batch must be right because recalls go by it. */
    private static final Set<String> DATES_BEHIND_BATCH = Set.of("11", "15");

    private static final Pattern BRACKETED = Pattern.compile("\\(([0-9]{2,4})\\)");
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9]{2,3}");
    private static final Pattern AROUND_VALUE =
            Pattern.compile("^[ " + ScannedText.SEPARATOR + "]+|[ " + ScannedText.SEPARATOR + "]+$");

    private ElementString() {}

    /** Reads parts that follow each other, those of variable length up to the next separator or the end. */
    static Outcome<Map<String, String>> read(String text, LocalDate today) {
        var parts = new LinkedHashMap<String, String>();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == ScannedText.SEPARATOR) {
                at++;
                continue;
            }
            int separator = text.indexOf(ScannedText.SEPARATOR, at);
            var run = text.substring(at, separator < 0 ? text.length() : separator);
            var identifier = ApplicationIdentifier.startOf(run);
            if (identifier.isEmpty()) {
                return Outcome.refused(unknown(ApplicationIdentifier.digitsAtStart(run)));
            }
            var value = identifier.get().valueIn(run);
            var fault = add(parts, identifier.get(), value, today);
            if (fault.isPresent()) {
                return Outcome.refused(fault.get());
            }
            at += identifier.get().digits().length() + value.length();
        }
        return separatorLost(parts, today) ? Outcome.refused(new ScanRefusal.SeparatorMissing()) : Outcome.done(parts);
    }

    /** Reads parts whose identifiers stand in round brackets; the brackets do the separators' work. */
    static Outcome<Map<String, String>> bracketed(String text, LocalDate today) {
        var parts = new LinkedHashMap<String, String>();
        var bracket = BRACKETED.matcher(text);
        boolean more = bracket.find();
        while (more) {
            var digits = bracket.group(1);
            int from = bracket.end();
            more = bracket.find();
            var value = AROUND_VALUE
                    .matcher(text.substring(from, more ? bracket.start() : text.length()))
                    .replaceAll("");
            var identifier = ApplicationIdentifier.named(digits);
            if (identifier.isEmpty()) {
                return Outcome.refused(new ScanRefusal.UnknownPart(digits));
            }
            var fault = add(parts, identifier.get(), value, today);
            if (fault.isPresent()) {
                return Outcome.refused(
                        fault.get() instanceof ScanRefusal.SeparatorMissing
                                ? new ScanRefusal.Unreadable()
                                : fault.get());
            }
        }
        return Outcome.done(parts);
    }

    private static Optional<ScanRefusal> add(
            Map<String, String> parts, ApplicationIdentifier identifier, String value, LocalDate today) {
        var fault = identifier.faultIn(value, today);
        if (fault.isEmpty() && parts.putIfAbsent(identifier.digits(), value) != null) {
            return Optional.of(new ScanRefusal.RepeatedPart(identifier.digits()));
        }
        return fault;
    }

    private static ScanRefusal unknown(String start) {
        return IDENTIFIER.matcher(start).matches() ? new ScanRefusal.UnknownPart(start) : new ScanRefusal.Unreadable();
    }

    /** Whether some value can also be read as a shorter value with parts behind it that the code does not have yet. */
    private static boolean separatorLost(Map<String, String> parts, LocalDate today) {
        for (var part : parts.entrySet()) {
            if (ApplicationIdentifier.named(part.getKey()).orElseThrow().endsBySeparator()) {
                var value = part.getValue();
                for (int end = 1; end < value.length(); end++) {
                    var tail = value.substring(end);
                    if (couldBegin(part.getKey(), tail) && isWhole(tail, parts.keySet(), today)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean couldBegin(String within, String tail) {
        var digits = ApplicationIdentifier.digitsAtStart(tail);
        return EXPECTED.contains(digits) || within.equals("10") && DATES_BEHIND_BATCH.contains(digits);
    }

    /** Whether text is nothing but sound parts, each of a kind not yet present. */
    private static boolean isWhole(String text, Set<String> present, LocalDate today) {
        var seen = new HashSet<>(present);
        var rest = text;
        while (!rest.isEmpty()) {
            var identifier = ApplicationIdentifier.startOf(rest);
            if (identifier.isEmpty() || !seen.add(identifier.get().digits())) {
                return false;
            }
            var value = identifier.get().valueIn(rest);
            if (identifier.get().faultIn(value, today).isPresent()) {
                return false;
            }
            rest = rest.substring(identifier.get().digits().length() + value.length());
        }
        return true;
    }
}
