package uk.co.pharmacyiq.audit.tree;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Which tile: its level, its number on the level, and how many entries it has. {@link #ENTRIES} is the level of the
 * bundles of log entries that lie beside the tiles of leaf hashes.
 */
public record TileAddress(int level, long n, int width) {

    /** Levels of the tree in one tile. */
    public static final int HEIGHT = 8;

    /** Hashes in a full tile. */
    public static final int FULL = 1 << HEIGHT;

    /** The level of entry bundles. */
    public static final int ENTRIES = -1;

    private static final int TOP = 7;
    private static final long MOST = 1L << 55;
    private static final Pattern PATH =
            Pattern.compile("tile/(entries|[0-7])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public TileAddress {
        if (level < ENTRIES || level > TOP || n < 0 || n > MOST || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile " + level + "/" + n + " of width " + width);
        }
    }

    /** Every tile on a level of a tree of this size, the last of them perhaps not full. */
    public static Stream<TileAddress> covering(int level, long size) {
        long entries = level <= 0 ? size : size >>> (HEIGHT * level);
        var full = LongStream.range(0, entries / FULL).mapToObj(n -> new TileAddress(level, n, FULL));
        return entries % FULL == 0
                ? full
                : Stream.concat(full, Stream.of(new TileAddress(level, entries / FULL, (int) (entries % FULL))));
    }

    /** Every tile of hashes of a tree of this size, lowest level first. */
    public static Stream<TileAddress> covering(long size) {
        return LongStream.rangeClosed(0, TOP).boxed().flatMap(level -> covering(level.intValue(), size));
    }

    public boolean full() {
        return width == FULL;
    }

    /** The path of the tile below the folder or the address of its log. */
    public String path() {
        var number = new StringBuilder("%03d".formatted(n % 1000));
        for (long rest = n / 1000; rest > 0; rest /= 1000) {
            number.insert(0, "x%03d/".formatted(rest % 1000));
        }
        var name = level == ENTRIES ? "entries" : Integer.toString(level);
        return "tile/" + name + "/" + number + (full() ? "" : ".p/" + width);
    }

    /** The address a path names; empty unless it is exactly the path of one. */
    public static Optional<TileAddress> parse(String path) {
        var parts = PATH.matcher(path);
        if (path.length() > 60 || !parts.matches()) {
            return Optional.empty();
        }
        long n = Long.parseLong(parts.group(2).replace("x", "").replace("/", ""));
        int width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
        if (n > MOST || width > FULL) {
            return Optional.empty();
        }
        int level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
        return Optional.of(new TileAddress(level, n, width))
                .filter(address -> address.path().equals(path));
    }
}
