package uk.co.pharmacyiq.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tiles: which there are, what they are called, and that a tree read from them is the tree they were cut from. */
class TileTest {

    private static final int SIZE = 70_000;
    private static final List<byte[]> LEAVES = IntStream.range(0, SIZE)
            .mapToObj(n -> Merkle.leafHash(ByteBuffer.allocate(4).putInt(n).array()))
            .toList();
    private static final Subtrees SUBTREES = Subtrees.of(LEAVES);

    @Test
    void a_tree_of_70000_leaves_has_the_tiles_the_standard_counts() {
        assertThat(TileAddress.covering(0, SIZE)).hasSize(274).last().isEqualTo(new TileAddress(0, 273, 112));
        assertThat(TileAddress.covering(1, SIZE))
                .containsExactly(new TileAddress(1, 0, 256), new TileAddress(1, 1, 17));
        assertThat(TileAddress.covering(2, SIZE)).containsExactly(new TileAddress(2, 0, 1));
        assertThat(TileAddress.covering(3, SIZE)).isEmpty();
        assertThat(TileAddress.covering(SIZE)).hasSize(277);
        assertThat(TileAddress.covering(TileAddress.ENTRIES, SIZE)).hasSize(274);
        assertThat(TileAddress.covering(0)).isEmpty();
        assertThat(TileAddress.covering(0, 256)).containsExactly(new TileAddress(0, 0, 256));
    }

    @Test
    void tiles_are_called_as_the_standard_calls_them() {
        assertThat(new TileAddress(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new TileAddress(0, 273, 112).path()).isEqualTo("tile/0/273.p/112");
        assertThat(new TileAddress(2, 0, 1).path()).isEqualTo("tile/2/000.p/1");
        assertThat(new TileAddress(TileAddress.ENTRIES, 1_000, 256).path()).isEqualTo("tile/entries/x001/000");
        for (var address : List.of(
                new TileAddress(0, 1_234_067, 256),
                new TileAddress(7, 0, 255),
                new TileAddress(0, 999, 1),
                new TileAddress(0, 1_000_000, 256),
                new TileAddress(0, 1L << 55, 256),
                new TileAddress(TileAddress.ENTRIES, 12, 3))) {
            assertThat(TileAddress.parse(address.path())).contains(address);
        }
    }

    @Test
    void any_other_path_is_not_one_of_a_tile() {
        for (var path : List.of(
                "",
                "tile/0/1",
                "tile/8/001",
                "tile/00/001",
                "tile/-1/001",
                "tile/0/0001",
                "tile/0/x000/001",
                "tile/0/001/001",
                "tile/0/x001/x002",
                "tile/0/001.p/0",
                "tile/0/001.p/01",
                "tile/0/001.p/256",
                "tile/0/001.p/300",
                "tile/0/001.p/",
                "/tile/0/001",
                "tile/0/001/",
                "tile/0/001\n",
                "tile/0/../001",
                "tile/0/\u0660\u0661\u0662",
                "tile/0/x999/x999/x999/x999/x999/999")) {
            assertThat(TileAddress.parse(path)).as(path).isEmpty();
        }
    }

    @Test
    void a_tree_is_read_from_all_its_tiles_or_from_the_full_ones_and_its_last_leaves() {
        var all = cut();
        var some = new HashMap<>(all);
        some.keySet().removeIf(address -> address.level() > 0 && !address.full());
        var leavesOnly = new HashMap<>(all);
        leavesOnly.keySet().removeIf(address -> address.level() > 0);
        for (var tiles : List.of(all, some, leavesOnly)) {
            var read = Subtrees.over((level, n) -> find(tiles, level, n));
            assertThat(Merkle.root(SIZE, read)).isEqualTo(Merkle.root(SIZE, SUBTREES));
            assertThat(Merkle.inclusionProof(12_345, SIZE, read))
                    .containsExactlyElementsOf(Merkle.inclusionProof(12_345, SIZE, SUBTREES));
            assertThat(Merkle.inclusionProof(SIZE - 1, SIZE, read))
                    .containsExactlyElementsOf(Merkle.inclusionProof(SIZE - 1, SIZE, SUBTREES));
            assertThat(Merkle.consistencyProof(65_537, SIZE, read))
                    .containsExactlyElementsOf(Merkle.consistencyProof(65_537, SIZE, SUBTREES));
        }
    }

    @Test
    void a_tree_with_a_tile_missing_at_the_bottom_cannot_be_read() {
        var tiles = cut();
        tiles.remove(new TileAddress(0, 273, 112));
        var read = Subtrees.over((level, n) -> find(tiles, level, n));
        assertThatThrownBy(() -> Merkle.root(SIZE, read)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_tile_is_one_to_256_whole_hashes() {
        var full = cut().get(new TileAddress(0, 0, 256));
        assertThat(Tile.width(full)).isEqualTo(256);
        assertThat(Tile.entry(full, 255)).isEqualTo(LEAVES.get(255));
        assertThat(Tile.root(full, 8, 0)).isEqualTo(SUBTREES.root(8, 0));
        assertThat(Tile.root(full, 3, 31)).isEqualTo(SUBTREES.root(3, 31));
        assertThat(Tile.fits(full, 255)).isFalse();
        assertThat(Tile.fits(new byte[0], 0)).isFalse();
        assertThatThrownBy(() -> Tile.width(new byte[33])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tile.width(new byte[257 * 32])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tile.root(full, 3, 32)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tile.root(new byte[255 * 32], 8, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<byte[]> find(Map<TileAddress, byte[]> tiles, int level, long n) {
        return tiles.entrySet().stream()
                .filter(tile -> tile.getKey().level() == level && tile.getKey().n() == n)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<TileAddress, byte[]> cut() {
        var tiles = new HashMap<TileAddress, byte[]>();
        TileAddress.covering(SIZE).forEach(address -> {
            var data = new ByteArrayOutputStream();
            for (int entry = 0; entry < address.width(); entry++) {
                data.writeBytes(SUBTREES.root(8 * address.level(), address.n() * 256 + entry));
            }
            tiles.put(address, data.toByteArray());
        });
        return tiles;
    }
}
