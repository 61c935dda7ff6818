package uk.co.pharmacyiq.governance.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** Flags, and how far the watch has read. */
@Repository
class FlagStore {

    private static final String BEGIN = """
            insert into governance.watch (organisation_id, read_until)
            values (:organisation, :begin)
            on conflict do nothing
            """;

    private static final String POSITION = """
            select read_until
              from governance.watch
             where organisation_id = :organisation
               for update
            """;

    private static final String MOVE = """
            update governance.watch
               set read_until = :until
             where organisation_id = :organisation
            """;

    /** The same thing seen again is no second flag: one that touches an earlier one of its kind makes that one longer. */
    private static final String EXTEND = """
            update governance.flag
               set ended_at = greatest(ended_at, :ended),
                   event_id = :event
             where organisation_id = :organisation
               and kind = :kind
               and person_id is not distinct from :person
               and began_at <= :ended
               and ended_at >= :began
            """;

    private static final String ADD = """
            insert into governance.flag (organisation_id, flag_id, kind, person_id, began_at, ended_at, why, entries, event_id)
            values (:organisation, :flag, :kind, :person, :began, :ended, :why, :entries, :event)
            """;

    private static final String COLUMNS = """
            select flag_id, kind, person_id, began_at, ended_at, why, entries, settled_by, settled_at, settled_note
              from governance.flag
            """;

    private static final String LIST = COLUMNS + """
             where organisation_id = :organisation
             order by settled_at is not null, began_at desc, flag_id
             limit 200
            """;

    private static final String FIND = COLUMNS + """
             where organisation_id = :organisation
               and flag_id = :flag
            """;

    private static final String BETWEEN = COLUMNS + """
             where organisation_id = :organisation
               and began_at < :until
               and ended_at >= :from
             order by began_at
            """;

    private static final String OPEN = """
            select count(*)
              from governance.flag
             where organisation_id = :organisation
               and settled_at is null
            """;

    private static final String SETTLE = """
            update governance.flag
               set settled_by = :by,
                   settled_at = :now,
                   settled_note = :note,
                   event_id = :event
             where organisation_id = :organisation
               and flag_id = :flag
               and settled_at is null
            """;

    private static final String NOTE = "governance.flag.settled_note";

    /** How far the record was read; nobody else reads on until this work is over. */
    Instant position(Work work, Instant begin) {
        work.sql(BEGIN)
                .param("organisation", work.organisation().value())
                .param("begin", Timestamp.from(begin))
                .update();
        return work.sql(POSITION)
                .param("organisation", work.organisation().value())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    void move(Work work, Instant until) {
        work.sql(MOVE)
                .param("organisation", work.organisation().value())
                .param("until", Timestamp.from(until))
                .update();
    }

    /** False where it only made an earlier flag longer. */
    boolean raise(Work work, UUID flag, Suspicion found) {
        var person = found.person().map(PersonId::value).orElse(null);
        int longer = work.sql(EXTEND)
                .param("organisation", work.organisation().value())
                .param("kind", found.kind().name())
                .param("person", person, Types.OTHER)
                .param("began", Timestamp.from(found.began()))
                .param("ended", Timestamp.from(found.ended()))
                .param("event", work.eventId())
                .update();
        return longer == 0 && add(work, flag, found);
    }

    private static boolean add(Work work, UUID flag, Suspicion found) {
        return work.sql(ADD)
                        .param("organisation", work.organisation().value())
                        .param("flag", flag)
                        .param("kind", found.kind().name())
                        .param("person", found.person().map(PersonId::value).orElse(null), Types.OTHER)
                        .param("began", Timestamp.from(found.began()))
                        .param("ended", Timestamp.from(found.ended()))
                        .param("why", found.why())
                        .param("entries", found.entries().toArray(UUID[]::new))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    List<Flag> list(Work work) {
        return work.sql(LIST)
                .param("organisation", work.organisation().value())
                .query((row, _) -> flag(work, row))
                .list();
    }

    List<Flag> between(Work work, Instant from, Instant until) {
        return work.sql(BETWEEN)
                .param("organisation", work.organisation().value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, _) -> flag(work, row))
                .list();
    }

    Optional<Flag> find(Work work, UUID flag) {
        return work.sql(FIND)
                .param("organisation", work.organisation().value())
                .param("flag", flag)
                .query((row, _) -> flag(work, row))
                .optional();
    }

    int open(Work work) {
        return work.sql(OPEN)
                .param("organisation", work.organisation().value())
                .query(Integer.class)
                .single();
    }

    /** False where somebody looked into it before. */
    boolean settle(Work work, UUID flag, String note) {
        return work.sql(SETTLE)
                        .param("organisation", work.organisation().value())
                        .param("flag", flag)
                        .param("by", work.person().value())
                        .param("now", Timestamp.from(work.now()))
                        .param("note", work.seal(NOTE, flag, note))
                        .param("event", work.eventId())
                        .update()
                == 1;
    }

    private static Flag flag(Work work, ResultSet row) throws SQLException {
        var id = row.getObject("flag_id", UUID.class);
        var settled = Optional.ofNullable(row.getTimestamp("settled_at"));
        var by = row.getObject("settled_by", UUID.class);
        var note = row.getBytes("settled_note");
        return new Flag(
                id,
                FlagKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("ended_at").toInstant(),
                row.getString("why"),
                Stream.of((UUID[]) row.getArray("entries").getArray()).toList(),
                settled.map(at -> new Flag.Settled(new PersonId(by), at.toInstant(), work.open(NOTE, id, note))));
    }
}
