package uk.co.pharmacyiq.audit.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.co.pharmacyiq.audit.tree.Subtrees;
import uk.co.pharmacyiq.audit.tree.TileAddress;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** The log of one organisation as C2SP tlog-tiles: hashes and entries of its first events, in files of 256. */
final class LogFiles {

    private static final String ENTRIES = """
            select l.idx, e.leaf
              from audit.leaf l
              left join audit.event e
                on e.organisation_id = l.organisation_id and e.event_id = l.event_id and e.at = l.at
             where l.organisation_id = :organisation
               and l.log = :log
               and l.idx >= :from
               and l.idx < :to
             order by l.idx
            """;

    /** How many events are fetched at once: a whole number of tiles. */
    private static final int AT_ONCE = 16 * TileAddress.FULL;

    private final JdbcClient jdbc;
    private final OrganisationId organisation;
    private final int log;
    private final long size;

    private record Entry(long idx, byte @Nullable [] leaf) {}

    LogFiles(JdbcClient jdbc, OrganisationId organisation, int log, long size) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.log = log;
        this.size = size;
    }

    void write(ExportSink sink, Progress progress) throws IOException {
        for (long from = 0; from < size; from += AT_ONCE) {
            entries(sink, from, Math.min(size, from + AT_ONCE));
            progress.at(Math.min(size, from + AT_ONCE), size, "events");
        }
        for (var tile : (Iterable<TileAddress>) TileAddress.covering(size)::iterator) {
            Subtrees.Tiles stored = StoredTree.tiles(jdbc, organisation, log);
            var data = stored.read(tile.level(), tile.n()).orElse(new byte[0]);
            sink.write(tile.path(), Arrays.copyOf(data, Math.min(data.length, tile.width() * 32)));
        }
    }

    private void entries(ExportSink sink, long from, long to) throws IOException {
        List<Entry> entries = jdbc.sql(ENTRIES)
                .param("organisation", organisation.value())
                .param("log", log)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Entry(row.getLong(1), row.getBytes(2)))
                .list();
        int at = 0;
        for (long first = from; first < to; first += TileAddress.FULL) {
            int width = (int) Math.min(TileAddress.FULL, to - first);
            var bundle = new ByteArrayOutputStream(width * 800);
            for (; at < entries.size() && entries.get(at).idx() < first + width; at++) {
                append(bundle, entries.get(at).leaf());
            }
            sink.write(
                    new TileAddress(TileAddress.ENTRIES, first / TileAddress.FULL, width).path(), bundle.toByteArray());
        }
    }

    /** An entry that is not there any more has no bytes, and its hash stays in the tile. */
    private static void append(ByteArrayOutputStream bundle, byte @Nullable [] leaf) {
        int length = leaf == null ? 0 : leaf.length;
        bundle.write(length >>> 8);
        bundle.write(length);
        if (leaf != null) {
            bundle.writeBytes(leaf);
        }
    }
}
