package uk.co.pharmacyiq.medicines;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Gtin;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.medicines.ControlledSchedule.Level;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Finds packs as people type: beginnings of words in any order, a strength with or without a space, a code, a barcode. */
@Service
public class FindMedicines {

    public static final String PERMISSION = "medicines.find";

    /** Its name on the record. */
    public static final String ACT = "MEDICINES_FIND";

    private static final Action<Found> ACTION = Action.looks(ACT, PERMISSION, Action.Scope.ANYWHERE, Found.class);

    /** The most packs one page may hold. */
    public static final int MOST = 100;

    /**
     * What to find.
     *
     * @param query as typed
     * @param level only packs whose schedule in the catalogue is this one today
     * @param withDiscontinued also packs that are no longer made or listed
     * @param after the last pack of the page before
     */
    public record Request(
            String query, Optional<Level> level, boolean withDiscontinued, Optional<DmdCode> after, int limit) {

        public Request {
            if (limit < 1 || limit > MOST) {
                throw new IllegalArgumentException("not a page size");
            }
        }

        /** The first page of what was typed. */
        public static Request of(String query) {
            return new Request(query, Optional.empty(), false, Optional.empty(), 25);
        }
    }

    /** A pack with its barcodes and its indicative price. */
    public record Entry(Pack pack, List<Gtin> gtins, Optional<Long> pricePence) {}

    /** A page of packs; {@code next} asks for the page after it. */
    public record Found(List<Entry> packs, Optional<DmdCode> next) {}

    private final UseCases useCases;
    private final PackStore packs;

    FindMedicines(UseCases useCases, PackStore packs) {
        this.useCases = useCases;
        this.packs = packs;
    }

    /** For a person: authorised and recorded here. */
    public Outcome<Found> find(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.none(), work -> {
            work.note("query", request.query());
            return find(work, request);
        });
    }

    /** For another module, within work under way. */
    public Outcome<Found> find(Work work, Request request) {
        var words = SearchWords.of(request.query());
        if (words.isTooShort()) {
            return refused(MedicinesRefusal.Plain.QUERY_TOO_SHORT);
        }
        var identified = byIdentifier(work, words);
        if (!identified.isEmpty()) {
            return done(new Found(identified, Optional.empty()));
        }
        var found = packs.find(work, words, request);
        return found.size() <= request.limit()
                ? done(new Found(found, Optional.empty()))
                : done(page(found.subList(0, request.limit())));
    }

    private static Found page(List<Entry> entries) {
        return new Found(
                List.copyOf(entries), Optional.of(entries.getLast().pack().code()));
    }

    private List<Entry> byIdentifier(Work work, SearchWords words) {
        var byGtin = words.gtin().map(gtin -> packs.entries(work, gtin)).orElse(List.of());
        if (!byGtin.isEmpty()) {
            return byGtin;
        }
        return words.code().map(code -> byCode(work, code)).orElse(List.of());
    }

    private List<Entry> byCode(Work work, DmdCode code) {
        var pack = packs.entries(work, code);
        return pack.isEmpty() ? packs.ofProduct(work, code, MOST) : pack;
    }

    /**
     * What somebody typed to find a medicine: the beginnings of words in any order, {@code 500 mg} the same as {@code 500mg},
     * or a code or barcode. Cuts words as {@code medicines.words} does in the database.
     */
    record SearchWords(Set<String> words, Optional<DmdCode> code, Optional<Gtin> gtin) {

        private static final int MOST_WORDS = 12;

        private static final Pattern SPACED_UNIT =
                Pattern.compile("([0-9]) +(mg|g|kg|ml|l|mcg|micrograms?|nanograms?|units?|mmol|%|cm|mm)(?![a-z])");

        private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}%.]+");

        static SearchWords of(String typed) {
            var text = SPACED_UNIT.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll("$1$2");
            var words = new LinkedHashSet<String>();
            for (var part : BETWEEN_WORDS.splitAsStream(text).toList()) {
                var word = part.replaceAll("^\\.+|\\.+$", "");
                if (word.chars().anyMatch(Character::isLetterOrDigit) && words.size() < MOST_WORDS) {
                    words.add(word);
                }
            }
            var digits = typed.strip();
            return new SearchWords(words, DmdCode.parse(digits), Gtin.parse(digits));
        }

        boolean isTooShort() {
            return words.stream().mapToInt(String::length).sum() < 2;
        }

        /** As PostgreSQL asks: each word as the beginning of one. Words hold letters, digits, % and points, so need no escape. */
        String query() {
            return words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
        }
    }
}
