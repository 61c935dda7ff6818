package uk.co.pharmacyiq.audit.tree;

/** Subtrees read from tiles: a root is made of entries of one tile or, where that is not stored, of the tiles below. */
final class TileSubtrees implements Subtrees {

    private final Tiles tiles;

    TileSubtrees(Tiles tiles) {
        this.tiles = tiles;
    }

    @Override
    public byte[] root(int height, long index) {
        int level = height / TileAddress.HEIGHT;
        int above = height % TileAddress.HEIGHT;
        int inTile = TileAddress.HEIGHT - above;
        long local = index & ((1L << inTile) - 1);
        return tiles.read(level, index >>> inTile)
                .filter(tile -> Tile.width(tile) >= (local + 1) << above)
                .map(tile -> Tile.root(tile, above, local))
                .orElseGet(() -> Tile.root(entries(level, index << above, 1 << above), above, 0));
    }

    /** Entries of a level, each made of the tile below it. */
    private byte[] entries(int level, long first, int count) {
        if (level == 0) {
            throw new IllegalStateException("no stored tile holds the hash of leaf " + first);
        }
        var data = new byte[count * Sha256.LENGTH];
        for (int entry = 0; entry < count; entry++) {
            var root = Tile.root(full(level - 1, first + entry), TileAddress.HEIGHT, 0);
            System.arraycopy(root, 0, data, entry * Sha256.LENGTH, Sha256.LENGTH);
        }
        return data;
    }

    private byte[] full(int level, long n) {
        return tiles.read(level, n)
                .filter(tile -> Tile.width(tile) == TileAddress.FULL)
                .orElseGet(() -> entries(level, n * TileAddress.FULL, TileAddress.FULL));
    }
}
