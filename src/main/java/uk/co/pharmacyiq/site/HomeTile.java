package uk.co.pharmacyiq.site;

import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Actor;

/** Something on the home page that may need this person today. Implemented by modules, found at start. */
public interface HomeTile {

    /** Shown only to those who hold this permission where they are. */
    String permission();

    /** Position among the tiles; low first. */
    int order();

    /** What to show; empty where there is nothing this person need know. */
    Optional<Tile> tile(Actor.Person actor, PremisesId premises);

    /**
     * A tile as it stands on the page.
     *
     * @param title what it is about
     * @param figure the number that matters
     * @param text what the number means and what to do
     * @param href where to do it
     * @param kind how much it presses: {@code plain}, {@code ok}, {@code soon} or {@code urgent}
     * @param bars a chart below, where people would rather look than read; may be empty
     */
    record Tile(String title, String figure, String text, String href, String kind, List<Bar> bars) {

        public Tile {
            bars = List.copyOf(bars);
        }
    }
}
