package uk.co.pharmacyiq.audit.tree;

import java.util.Arrays;

/** The bytes of a tile: up to 256 hashes, one behind the other. */
public final class Tile {

    private Tile() {}

    /** Whether these bytes can be a tile of so many hashes. */
    public static boolean fits(byte[] data, int width) {
        return width > 0 && width <= TileAddress.FULL && data.length == width * Sha256.LENGTH;
    }

    /** How many hashes are in it. */
    public static int width(byte[] data) {
        int width = data.length / Sha256.LENGTH;
        if (!fits(data, width)) {
            throw new IllegalArgumentException("a tile of " + data.length + " bytes: want 1 to 256 hashes of 32");
        }
        return width;
    }

    /** One of its hashes. */
    public static byte[] entry(byte[] data, int index) {
        return Arrays.copyOfRange(data, index * Sha256.LENGTH, (index + 1) * Sha256.LENGTH);
    }

    /**
     * The root of a perfect subtree within the tile: over its entries from {@code index << height}, {@code 1 << height}
     * of them. The root of a full tile, which is an entry of the tile above, has height 8 and index 0.
     */
    public static byte[] root(byte[] data, int height, long index) {
        if (height < 0 || height > TileAddress.HEIGHT || index < 0 || (index + 1) << height > width(data)) {
            throw new IllegalArgumentException(
                    "subtree " + index + " of height " + height + " is not in a tile of " + data.length + " bytes");
        }
        int from = (int) (index << height) * Sha256.LENGTH;
        var hashes = Arrays.copyOfRange(data, from, from + (Sha256.LENGTH << height));
        for (int nodes = 1 << height; nodes > 1; nodes /= 2) {
            for (int node = 0; node < nodes; node += 2) {
                int at = node * Sha256.LENGTH;
                Sha256.node(hashes, at, hashes, at + Sha256.LENGTH, hashes, at / 2);
            }
        }
        return Arrays.copyOf(hashes, Sha256.LENGTH);
    }
}
