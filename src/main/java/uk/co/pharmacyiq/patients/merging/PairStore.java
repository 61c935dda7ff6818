package uk.co.pharmacyiq.patients.merging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.patients.record.Trail;
import uk.co.pharmacyiq.work.Work;

/** Pairs of records that may be of one patient. The first of a pair is the one with the smaller identifier. */
@Repository
class PairStore {

    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    private static final String WHY = "patients.likely_pair.why";
    private static final String NOTE = "patients.likely_pair.note";

    /** What somebody decided about a pair is never opened again by itself. */
    private static final String SUSPECT = """
            insert into patients.likely_pair (organisation_id, pair_id, first_id, second_id, score, why, state, found_at, event_id)
            values (:organisation, :pair, least(:one, :other), greatest(:one, :other), :score, :why, 'open', :now, :event)
            on conflict (organisation_id, first_id, second_id) do update
               set score = excluded.score,
                   why = excluded.why,
                   state = 'open',
                   settled_by = null,
                   settled_at = null,
                   event_id = excluded.event_id
             where likely_pair.state in ('open', 'gone')
            """;

    /** Pairs of a record that are no longer alike, so that nobody need decide about them. */
    private static final String FORGET = """
            update patients.likely_pair
               set state = 'gone',
                   event_id = :event
             where organisation_id = :organisation
               and (first_id = :patient or second_id = :patient)
               and state = 'open'
               and first_id <> all (:still)
               and second_id <> all (:still)
            """;

    private static final String COLUMNS = """
            select pair_id, first_id, second_id, score, why, found_at, state
              from patients.likely_pair
            """;

    private static final String FIND = COLUMNS + """
             where organisation_id = :organisation
               and pair_id = :pair
            """;

    private static final String LIST = COLUMNS + """
             where organisation_id = :organisation
               and state = 'open'
               and (score, pair_id) < (:score, :after)
             order by score desc, pair_id desc
             limit :most
            """;

    private static final String OF = COLUMNS + """
             where organisation_id = :organisation
               and (first_id = :patient or second_id = :patient)
               and state = 'open'
             order by score desc, pair_id desc
             limit 20
            """;

    private static final String BETWEEN = COLUMNS + """
             where organisation_id = :organisation
               and first_id = least(:one, :other)
               and second_id = greatest(:one, :other)
               and state = 'open'
            """;

    private static final String OPEN = """
            select count(*)
              from patients.likely_pair
             where organisation_id = :organisation
               and state = 'open'
            """;

    /** Also for a pair that nobody suspected: it was chosen by hand. */
    private static final String SETTLE = """
            insert into patients.likely_pair (organisation_id, pair_id, first_id, second_id, score, why, state, found_at,
                settled_by, settled_at, note, event_id)
            values (:organisation, :pair, least(:one, :other), greatest(:one, :other), 0, :why, :state, :now,
                :by, :now, :note, :event)
            on conflict (organisation_id, first_id, second_id) do update
               set state = excluded.state,
                   settled_by = excluded.settled_by,
                   settled_at = excluded.settled_at,
                   note = excluded.note,
                   event_id = excluded.event_id
            """;

    private final Trail trail;

    PairStore(Trail trail) {
        this.trail = trail;
    }

    void suspect(Work work, PatientId one, PatientId other, LikelyPair.Likeness likeness) {
        work.sql(SUSPECT)
                .param("organisation", work.organisation().value())
                .param("pair", TimeOrderedId.next())
                .param("one", one.value())
                .param("other", other.value())
                .param("score", likeness.score())
                .param(
                        "why",
                        work.seal(WHY, row(one, other), JsonMapper.shared().writeValueAsString(likeness.why())))
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    /** Closes the open pairs of a record but for those with these others. */
    void forgetBut(Work work, PatientId patient, Collection<PatientId> still) {
        work.sql(FORGET)
                .param("organisation", work.organisation().value())
                .param("patient", patient.value())
                .param("still", still.stream().map(PatientId::value).toArray(UUID[]::new))
                .param("event", work.eventId())
                .update();
    }

    Optional<LikelyPair> find(Work work, UUID pair) {
        return work.sql(FIND)
                .param("organisation", work.organisation().value())
                .param("pair", pair)
                .query((row, _) -> pair(work, row))
                .optional();
    }

    /** Open pairs, the likeliest first, from where another page ended. */
    List<LikelyPair> open(Work work, PairCursor after, int most) {
        var page = work.sql(LIST)
                .param("organisation", work.organisation().value())
                .param("score", after.score())
                .param("after", after.pair())
                .param("most", most)
                .query((row, _) -> pair(work, row))
                .list();
        return shown(work, page);
    }

    /** Open pairs of one record. */
    List<LikelyPair> of(Work work, PatientId patient) {
        var pairs = work.sql(OF)
                .param("organisation", work.organisation().value())
                .param("patient", patient.value())
                .query((row, _) -> pair(work, row))
                .list();
        return shown(work, pairs);
    }

    /** The open pair of two records, where they are one. */
    Optional<LikelyPair> between(Work work, PatientId one, PatientId other) {
        return work.sql(BETWEEN)
                .param("organisation", work.organisation().value())
                .param("one", one.value())
                .param("other", other.value())
                .query((row, _) -> pair(work, row))
                .optional();
    }

    /** In what two records are alike is data of both. */
    private List<LikelyPair> shown(Work work, List<LikelyPair> pairs) {
        trail.read(
                work,
                pairs.stream().flatMap(pair -> pair.both().stream()).distinct().toList());
        return pairs;
    }

    int countOpen(Work work) {
        return work.sql(OPEN)
                .param("organisation", work.organisation().value())
                .query(Integer.class)
                .single();
    }

    void merged(Work work, PatientId one, PatientId other) {
        settle(work, one, other, LikelyPair.State.MERGED, null);
    }

    /** They are two people, for the reason given. */
    void dismissed(Work work, PatientId one, PatientId other, String note) {
        settle(work, one, other, LikelyPair.State.DISMISSED, note);
    }

    private static void settle(
            Work work, PatientId one, PatientId other, LikelyPair.State state, @Nullable String note) {
        work.sql(SETTLE)
                .param("organisation", work.organisation().value())
                .param("pair", TimeOrderedId.next())
                .param("one", one.value())
                .param("other", other.value())
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("by", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .param("why", work.seal(WHY, row(one, other), "[\"Compared by hand\"]"))
                .param("note", note == null ? null : work.seal(NOTE, row(one, other), note), Types.BINARY)
                .param("event", work.eventId())
                .update();
    }

    /** The key of a pair's row: both identifiers as the database sorts them. */
    private static String row(PatientId one, PatientId other) {
        return Stream.of(one.toString(), other.toString()).sorted().collect(Collectors.joining("/"));
    }

    private static LikelyPair pair(Work work, ResultSet row) throws SQLException {
        var first = new PatientId(row.getObject("first_id", UUID.class));
        var second = new PatientId(row.getObject("second_id", UUID.class));
        var why = work.open(WHY, row(first, second), row.getBytes("why"));
        return new LikelyPair(
                row.getObject("pair_id", UUID.class),
                first,
                second,
                new LikelyPair.Likeness(row.getInt("score"), JsonMapper.shared().readValue(why, WORDS)),
                row.getTimestamp("found_at").toInstant(),
                LikelyPair.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
    }
}
