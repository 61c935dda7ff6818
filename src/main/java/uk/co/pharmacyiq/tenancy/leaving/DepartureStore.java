package uk.co.pharmacyiq.tenancy.leaving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.tenancy.leaving.Departure.Kind;
import uk.co.pharmacyiq.tenancy.leaving.Departure.Step;
import uk.co.pharmacyiq.tenancy.leaving.Departure.Two;
import uk.co.pharmacyiq.work.Work;

/** The steps by which an organisation leaves. */
@Repository
class DepartureStore {

    private static final String NEWEST = """
            select departure_id
              from tenancy.departure_step
             where organisation_id = :organisation
               and step = 'export-agreed'
             order by at desc, event_id desc
             limit 1
            """;

    private static final String STEPS = """
            select step, at, asked_by, agreed_by, fingerprint, due_at, event_id
              from tenancy.departure_step
             where organisation_id = :organisation
               and departure_id = :departure
             order by at, event_id
            """;

    private static final String ADD = """
            insert into tenancy.departure_step
                   (organisation_id, departure_id, event_id, step, at, asked_by, agreed_by, fingerprint, due_at, certificate)
            values (:organisation, :departure, :event, :step, :at, :asked, :agreed, :fingerprint, :due, :certificate)
            """;

    /** What a step may say beside when it was. */
    record Said(Optional<Two> two, Optional<String> fingerprint, Optional<Instant> due, Optional<String> certificate) {

        static Said nothing() {
            return new Said(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    Departure newest(Work work) {
        var id = work.sql(NEWEST)
                .param("organisation", work.organisation().value())
                .query(UUID.class)
                .optional();
        return new Departure(id, id.map(departure -> steps(work, departure)).orElseGet(List::of));
    }

    void add(Work work, UUID departure, Kind kind, Said said) {
        work.sql(ADD)
                .param("organisation", work.organisation().value())
                .param("departure", departure)
                .param("event", work.eventId())
                .param("step", kind.stored())
                .param("at", Timestamp.from(work.now()))
                .param("asked", said.two().map(two -> two.asked().value()).orElse(null), Types.OTHER)
                .param("agreed", said.two().map(two -> two.agreed().value()).orElse(null), Types.OTHER)
                .param("fingerprint", said.fingerprint().orElse(null), Types.VARCHAR)
                .param(
                        "due",
                        said.due().map(due -> due.atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("certificate", said.certificate().orElse(null), Types.VARCHAR)
                .update();
    }

    private static List<Step> steps(Work work, UUID departure) {
        return work.sql(STEPS)
                .param("organisation", work.organisation().value())
                .param("departure", departure)
                .query(DepartureStore::step)
                .list();
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        var asked = row.getObject("asked_by", UUID.class);
        var agreed = row.getObject("agreed_by", UUID.class);
        return new Step(
                Kind.of(row.getString("step")),
                row.getTimestamp("at").toInstant(),
                two(asked, agreed),
                Optional.ofNullable(row.getString("fingerprint")).orElse(""),
                Optional.ofNullable(row.getTimestamp("due_at")).map(Timestamp::toInstant),
                row.getObject("event_id", UUID.class));
    }

    private static Optional<Two> two(@Nullable UUID asked, @Nullable UUID agreed) {
        return asked == null || agreed == null
                ? Optional.empty()
                : Optional.of(new Two(new PersonId(asked), new PersonId(agreed)));
    }
}
