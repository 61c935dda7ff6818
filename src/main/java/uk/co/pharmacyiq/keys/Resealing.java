package uk.co.pharmacyiq.keys;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * Seals anew, under the newest version of an organisation's key, what lies under older ones: in pieces, each part of one
 * transaction, so that it can stop anywhere and go on later. Everything stays readable meanwhile.
 */
@Component
public class Resealing {

    /** How many boxes one transaction takes. */
    public static final int PIECE = 500;

    /**
     * A column whose values are sealed.
     *
     * @param keys the columns of its table's primary key without the organisation
     */
    public record Column(String table, String name, List<KeyColumn> keys) {

        /** The column as {@link SealedText} knows it. */
        public String full() {
            return table + "." + name;
        }
    }

    /** A column of a primary key and its type. */
    public record KeyColumn(String name, String type) {}

    /** How many boxes one piece took and in which row it ended; none where nothing is left. */
    public record Piece(int boxes, List<String> last) {}

    /** How many boxes there are in a column, and how many of them are not under the newest version. */
    public record Count(Column column, long boxes, long old) {}

    private final SealedColumnStore store;
    private final OrganisationKeys keys;
    private final KeyRings rings;
    private final SealedText text;

    Resealing(SealedColumnStore store, OrganisationKeys keys, KeyRings rings, SealedText text) {
        this.store = store;
        this.keys = keys;
        this.rings = rings;
        this.text = text;
    }

    /** Every sealed column of the database, as the catalogue says. */
    public List<Column> columns() {
        return store.columns();
    }

    /** How many columns of the database hold something personal in words that anybody who has the disk could read. */
    public int unsealed() {
        return store.unsealed();
    }

    /** What there is in each column that the role at work may read. Part of work. */
    public Count count(OrganisationId organisation, Column column) {
        var counted = store.count(organisation, column, newest(organisation));
        return new Count(column, counted[0], counted[1]);
    }

    /** Seals the next piece of a column anew. Part of work. */
    public Piece next(OrganisationId organisation, Column column, List<String> after) {
        int newest = newest(organisation);
        var boxes = store.before(organisation, column, newest, after, PIECE);
        for (var box : boxes) {
            var row = String.join("/", box.row());
            var content = text.openBytes(organisation, column.full(), row, box.sealed());
            store.replace(organisation, column, box, text.sealBytes(organisation, column.full(), row, content));
        }
        return new Piece(
                boxes.size(), boxes.isEmpty() ? List.of() : boxes.getLast().row());
    }

    /** Read from the database and not from memory: another node may have rotated the key a moment ago. */
    private int newest(OrganisationId organisation) {
        int newest = keys.versions(organisation).getLast().number();
        return rings.of(organisation, newest).newest();
    }
}
