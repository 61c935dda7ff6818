package uk.co.pharmacyiq.inventory.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.HomeTile;
import uk.co.pharmacyiq.site.desk.Here;
import uk.co.pharmacyiq.work.Actor;

/** A tile about stock: shown to those who may do something about it here, and only while there is something. */
record StockTile(StockDesk desk, String permission, int order, Function<Here, Optional<Tile>> look)
        implements HomeTile {

    @Override
    public Optional<Tile> tile(Actor.Person actor, PremisesId premises) {
        var here = desk.at(actor, premises);
        return here.may(permission) ? look.apply(here) : Optional.empty();
    }

    /** A tile with a number; empty where the number is nothing. */
    static Optional<Tile> counting(long count, String title, String text, String href, String kind) {
        return count == 0
                ? Optional.empty()
                : Optional.of(new Tile(title, Long.toString(count), text, href, kind, List.of()));
    }
}
