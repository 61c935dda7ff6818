package uk.co.pharmacyiq.audit.sealing.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.co.pharmacyiq.audit.tree.Frontier;
import uk.co.pharmacyiq.audit.tree.TileAddress;

/** A log that grows in one round: what it was, what is added, what it becomes. */
public final class Growth {

    private final UUID organisation;
    private final Frontier before;
    private final Frontier after;
    private final List<byte[]> hashes = new ArrayList<>();

    public Growth(UUID organisation, Frontier before) {
        this.organisation = organisation;
        this.before = before;
        this.after = before.copy();
    }

    /** Adds a leaf; answers its index. */
    public long add(byte[] leafHash) {
        hashes.add(leafHash);
        after.append(leafHash);
        return after.size() - 1;
    }

    public UUID organisation() {
        return organisation;
    }

    public Frontier before() {
        return before;
    }

    public Frontier after() {
        return after;
    }

    public List<byte[]> hashes() {
        return hashes;
    }

    /** The first tile of a level that becomes full. */
    public long firstTile(int level) {
        return before.size() >>> (TileAddress.HEIGHT * (level + 1));
    }

    /** The first tile of a level that stays open. */
    public long openTile(int level) {
        return after.size() >>> (TileAddress.HEIGHT * (level + 1));
    }

    public boolean fillsTile(int level) {
        return firstTile(level) < openTile(level);
    }
}
