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
import uk.co.pharmacyiq.tenancy.ViewSettings.Dated;
import uk.co.pharmacyiq.work.Work;

/** The dated values of settings. A value is never changed: a later one takes its place. */
@Repository
class SettingStore {

    private static final String VALUE = """
            select value
              from tenancy.setting_value
             where organisation_id = :organisation
               and name = :name
               and holds_from <= :at
             order by holds_from desc, set_at desc
             limit 1
            """;

    private static final String HISTORY = """
            select value, holds_from, set_by, set_at, event_id
              from tenancy.setting_value
             where organisation_id = :organisation
               and name = :name
             order by holds_from desc, set_at desc
             limit 100
            """;

    private static final String ADD = """
            insert into tenancy.setting_value (organisation_id, name, holds_from, value, set_by, set_at, event_id)
            values (:organisation, :name, :from, :value, :by, :now, :event)
            """;

    Optional<String> value(Work work, String name) {
        return value(work, name, work.now());
    }

    /** The value that will hold then, as far as is known now. */
    Optional<String> value(Work work, String name, Instant at) {
        return work.sql(VALUE)
                .param("organisation", work.organisation().value())
                .param("name", name)
                .param("at", Timestamp.from(at))
                .query(String.class)
                .optional();
    }

    List<Dated> history(Work work, String name) {
        return work.sql(HISTORY)
                .param("organisation", work.organisation().value())
                .param("name", name)
                .query(SettingStore::dated)
                .list();
    }

    void add(Work work, String name, String value, Instant from) {
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("name", name)
                .param("from", Timestamp.from(from))
                .param("value", value)
                .param("by", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .param("event", work.eventId())
                .update();
    }

    private static Dated dated(ResultSet row, int number) throws SQLException {
        return new Dated(
                row.getString("value"),
                row.getTimestamp("holds_from").toInstant(),
                new PersonId(row.getObject("set_by", UUID.class)),
                row.getTimestamp("set_at").toInstant(),
                row.getObject("event_id", UUID.class));
    }
}
