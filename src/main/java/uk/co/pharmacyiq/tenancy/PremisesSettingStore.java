package uk.co.pharmacyiq.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/** The dated values that premises have beside the organisation's. A value is never changed: a later one takes its place. */
@Repository
class PremisesSettingStore {

    private static final String WHY = "tenancy.premises_setting.why";

    private static final String AT = """
            select v.value_id, v.premises_id, v.value, v.holds_from, v.by_head_office, v.locked, v.why, v.set_by, v.event_id
              from tenancy.premises_setting v
             where v.organisation_id = :organisation
               and v.premises_id = :premises
               and v.name = :name
               and v.holds_from <= :at
               and (v.by_head_office
                    or not exists (select
                                     from tenancy.premises_setting fast
                                    where fast.organisation_id = :organisation
                                      and fast.premises_id = v.premises_id
                                      and fast.name = v.name
                                      and fast.locked
                                      and fast.holds_from <= v.holds_from
                                      and fast.set_at > v.set_at))
             order by v.holds_from desc, v.set_at desc, v.value_id desc
             limit 1
            """;

    private static final String ADD = """
            insert into tenancy.premises_setting
                   (organisation_id, value_id, premises_id, name, holds_from, value, by_head_office, locked, why, set_by,
                    set_at, event_id)
            values (:organisation, :id, :premises, :name, :from, :value, :head, :locked, :why, :by, :now, :event)
            """;

    /** A value that premises have of their own: who gave it to them, since when, and why. */
    record Held(
            String value, Instant from, boolean byHeadOffice, boolean locked, String why, PersonId by, UUID event) {}

    /** What these premises have of their own at a moment; empty where they follow the organisation. */
    Optional<Held> at(Work work, PremisesId premises, String name, Instant at) {
        List<Held> found = work.sql(AT)
                .param("organisation", work.organisation().value())
                .param("premises", premises.value())
                .param("name", name)
                .param("at", Timestamp.from(at))
                .query((row, _) -> held(work, row))
                .list();
        return found.stream().findFirst();
    }

    void add(Work work, PremisesId premises, Settings.Given given) {
        var id = TimeOrderedId.next();
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("id", id)
                .param("premises", premises.value())
                .param("name", given.name())
                .param("from", Timestamp.from(given.from()))
                .param("value", given.value())
                .param("head", given.byHeadOffice())
                .param("locked", given.locked())
                .param("why", work.seal(WHY, id, given.why()))
                .param("by", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    private static Held held(Work work, ResultSet row) throws SQLException {
        return new Held(
                row.getString("value"),
                row.getTimestamp("holds_from").toInstant(),
                row.getBoolean("by_head_office"),
                row.getBoolean("locked"),
                work.open(WHY, row.getObject("value_id", UUID.class), row.getBytes("why")),
                new PersonId(row.getObject("set_by", UUID.class)),
                row.getObject("event_id", UUID.class));
    }
}
