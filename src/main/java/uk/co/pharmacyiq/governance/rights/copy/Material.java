package uk.co.pharmacyiq.governance.rights.copy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a copy is made of: everything ever written about the person, and who looked at it. Values that are withheld are gone
 * from it; the reason stands in their place.
 *
 * @param person the name of whoever it is about
 */
public record Material(String person, List<Item> items, List<Look> looks) {

    public Material {
        items = List.copyOf(items);
        looks = List.copyOf(looks);
    }

    /**
     * One entry with all its versions, oldest first.
     *
     * @param withheld why all of it is left out; empty where it is not
     */
    public record Item(
            UUID entry,
            String kind,
            String title,
            String state,
            List<Version> versions,
            Optional<WithheldReason> withheld) {

        public Item {
            versions = List.copyOf(versions);
        }
    }

    /** One version: what was written, and by whom, when and why. */
    public record Version(int number, String change, Instant at, List<Value> values) {

        public Version {
            values = List.copyOf(values);
        }
    }

    /** One field; its text is empty where it is withheld. */
    public record Value(String field, String label, String text, Optional<WithheldReason> withheld) {

        /** As people read it. */
        public String shown() {
            return withheld.map(reason -> "[withheld: " + reason.words() + "]").orElse(text);
        }
    }

    /** That somebody looked at the record, or wrote in it. */
    public record Look(Instant at, String who, String where, String what, String why) {}

    /** How much is withheld. */
    public long withheld() {
        return items.stream()
                .mapToLong(item -> item.withheld().isPresent()
                        ? 1
                        : item.versions().stream()
                                .flatMap(version -> version.values().stream())
                                .filter(value -> value.withheld().isPresent())
                                .count())
                .sum();
    }
}
