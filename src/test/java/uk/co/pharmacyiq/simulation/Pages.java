package uk.co.pharmacyiq.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The controlled-drugs register of both premises, as the model has it. */
final class Pages {

    /** One entry; its number is its place in the list. */
    record Entry(String kind, long change, long balance, boolean late, long corrects, int movement) {}

    /** Where an entry stands. */
    record Spot(int where, String section, long number) {}

    private final Map<Integer, Map<String, List<Entry>>> pages = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    private List<Entry> page(int where, String section) {
        return pages.computeIfAbsent(where, _ -> new TreeMap<>()).computeIfAbsent(section, _ -> new ArrayList<>());
    }

    List<String> sections(int where) {
        return List.copyOf(pages.getOrDefault(where, Map.of()).keySet());
    }

    long last(int where, String section) {
        return pages.getOrDefault(where, Map.of())
                .getOrDefault(section, List.of())
                .size();
    }

    long balance(int where, String section) {
        long last = last(where, section);
        return last == 0 ? 0 : entry(new Spot(where, section, last)).balance();
    }

    Entry entry(Spot spot) {
        return page(spot.where(), spot.section()).get((int) spot.number() - 1);
    }

    /** What an entry comes to with all that corrects it, and what corrects that. */
    long effective(Spot spot) {
        var page = page(spot.where(), spot.section());
        long sum = entry(spot).change();
        for (int i = 0; i < page.size(); i++) {
            if (page.get(i).corrects() == spot.number()) {
                sum += effective(new Spot(spot.where(), spot.section(), i + 1L));
            }
        }
        return sum;
    }

    Spot write(int where, String section, String kind, long change, boolean late, int movement) {
        return add(where, section, new Entry(kind, change, balance(where, section) + change, late, 0, movement));
    }

    Spot correct(Spot wrong, long difference, int movement) {
        note(wrong);
        long balance = balance(wrong.where(), wrong.section()) + difference;
        return add(
                wrong.where(),
                wrong.section(),
                new Entry("CORRECTION", difference, balance, false, wrong.number(), movement));
    }

    void note(Spot spot) {
        notes.add("footnote " + spot.where() + " " + spot.section() + " " + spot.number());
    }

    private Spot add(int where, String section, Entry entry) {
        page(where, section).add(entry);
        return new Spot(where, section, last(where, section));
    }

    /** As {@link Truth} writes it. */
    List<String> lines() {
        var lines = new ArrayList<>(notes);
        pages.forEach((where, sections) -> sections.forEach((section, page) -> {
            for (int i = 0; i < page.size(); i++) {
                var entry = page.get(i);
                lines.add("entry " + where + " " + section + " " + (i + 1) + " " + entry.kind() + " " + entry.change()
                        + " " + entry.balance() + " " + entry.late() + " corrects " + entry.corrects() + " by "
                        + entry.movement());
            }
        }));
        return lines;
    }
}
