package uk.co.pharmacyiq.patients.search.words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.keys.KeysDestroyed;
import uk.co.pharmacyiq.work.Work;

/** The sealed words as they are kept. */
@Repository
class WordStore {

    private static final Logger LOG = LoggerFactory.getLogger(WordStore.class);
    private static final String SAID = "patients.search_word.said";

    private static final String ADD = """
            insert into patients.search_word (organisation_id, token, kind, said)
            select :organisation, token, kind, said
              from unnest(:tokens::uuid[], :kinds::text[], :saids::bytea[]) g (token, kind, said)
            on conflict (organisation_id, token) do nothing
            """;

    private static final String ALL = """
            select b.xmin, w.token, w.kind, w.said
              from (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as xmin) b
              left join patients.search_word w on w.organisation_id = :organisation
            """;

    /**
     * What was added by transactions that were not over when the book was read last, this one among them. What seems to come from the future was
     * restored from another database, and was in the book from the first.
     */
    private static final String SINCE = ALL + """
               and w.added >= :since
               and w.added < greatest(pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
                                      pg_current_xact_id_if_assigned()::text::bigint + 1)
            """;

    private static final String EACH = """
            select token, said
              from patients.search_word
             where organisation_id = :organisation
            """;

    private static final String DROP = """
            delete from patients.search_word
             where organisation_id = :organisation
               and token = any (:tokens)
            """;

    private static final String DROP_UNUSED = """
            delete from patients.search_word w
             where w.organisation_id = :organisation
               and not exists (select
                                 from patients.search_key k
                                where k.organisation_id = w.organisation_id
                                  and k.token = w.token)
            """;

    /** Sorted, so that two who add the same wait for one another in one order. */
    void add(Work work, List<WordBooks.Word> words) {
        if (words.isEmpty()) {
            return;
        }
        var sorted = words.stream()
                .distinct()
                .sorted((one, other) ->
                        one.token().toString().compareTo(other.token().toString()))
                .toList();
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("tokens", sorted.stream().map(WordBooks.Word::token).toArray(UUID[]::new))
                .param("kinds", sorted.stream().map(WordBooks.Word::kind).toArray(String[]::new))
                .param(
                        "saids",
                        sorted.stream()
                                .map(word -> work.seal(SAID, word.token(), word.text()))
                                .toArray(byte[][]::new))
                .update();
    }

    /** Reads into a book what is not in it yet. */
    void read(Work work, WordBook book) {
        long since = book.readBefore();
        var statement = since == 0 ? work.sql(ALL) : work.sql(SINCE).param("since", since);
        var before = new long[1];
        statement.param("organisation", work.organisation().value()).query(row -> {
            before[0] = row.getLong("xmin");
            if (row.getObject("token") != null) {
                add(work, book, row);
            }
        });
        book.readBefore(before[0]);
    }

    private static void add(Work work, WordBook book, ResultSet row) throws SQLException {
        var token = row.getObject("token", UUID.class);
        try {
            book.add(token, row.getString("kind"), work.open(SAID, token, row.getBytes("said")));
        } catch (KeysDestroyed gone) {
            throw gone;
        } catch (IllegalStateException closed) {
            LOG.error("a word of the search of {} cannot be opened: rebuild the index", work.organisation(), closed);
        }
    }

    int dropUnreadable(Work work) {
        var unreadable = new ArrayList<UUID>();
        work.sql(EACH).param("organisation", work.organisation().value()).query(row -> {
            var token = row.getObject("token", UUID.class);
            try {
                work.open(SAID, token, row.getBytes("said"));
            } catch (IllegalStateException closed) {
                unreadable.add(token);
            }
        });
        return work.sql(DROP)
                .param("organisation", work.organisation().value())
                .param("tokens", unreadable.toArray(UUID[]::new))
                .update();
    }

    int dropUnused(Work work) {
        return work.sql(DROP_UNUSED)
                .param("organisation", work.organisation().value())
                .update();
    }
}
