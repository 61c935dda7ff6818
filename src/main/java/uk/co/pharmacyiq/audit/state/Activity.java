package uk.co.pharmacyiq.audit.state;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** How much an organisation puts on the record, and what was found wrong with it; in the transaction that is open. */
@Component
public class Activity {

    /** The outcome stands in the leaf; it is looked for as text, so that a leaf somebody spoilt stops no chart. */
    private static final String HOURS = """
            select extract(hour from e.at at time zone 'Europe/London')::integer as hour,
                   count(*) filter (where position('"outcome":"done"'::bytea in e.leaf) > 0) as done,
                   count(*) filter (where position('"outcome":"refused"'::bytea in e.leaf) > 0) as refused,
                   count(*) filter (where position('"outcome":"failed"'::bytea in e.leaf) > 0) as failed
              from audit.event e
             where e.organisation_id = :organisation
               and e.at >= :since
               and e.at < :until
             group by 1
             order by 1
            """;

    private static final String DAYS = """
            select (e.at at time zone 'Europe/London')::date as day, count(*) as entries,
                   sum(octet_length(e.leaf) + octet_length(e.sealed)) as bytes
              from audit.event e
             where e.organisation_id = :organisation
               and e.at >= :since
             group by 1
             order by 1
            """;

    private static final String FINDINGS = """
            select found_at, kind, event_id, idx
              from audit.finding
             where organisation_id = :organisation
             order by found_at desc
             limit 50
            """;

    private static final String GAPS = """
            select state, count(*) as gaps
              from audit.gap
             group by state
             order by state
            """;

    /** One hour of a day in London, from 0 to 23. */
    public record Hour(int hour, long done, long refused, long failed) {}

    /** One day in London. */
    public record Day(LocalDate day, long entries, long bytes) {}

    /** Something found wrong with the organisation's own record: what kind, and which entry. */
    public record Finding(Instant foundAt, String kind, Optional<UUID> event, Optional<Long> index) {}

    /** How many missing numbers of writing processes came to what. */
    public record Gaps(String state, long gaps) {}

    private final JdbcClient jdbc;

    Activity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The hours between two moments in which anything was recorded. */
    public List<Hour> hours(OrganisationId organisation, Instant since, Instant until) {
        return jdbc.sql(HOURS)
                .param("organisation", organisation.value())
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(until))
                .query(Hour.class)
                .list();
    }

    /** The days since a moment on which anything was recorded. */
    public List<Day> days(OrganisationId organisation, Instant since) {
        return jdbc.sql(DAYS)
                .param("organisation", organisation.value())
                .param("since", Timestamp.from(since))
                .query(Day.class)
                .list();
    }

    /** The newest findings. */
    public List<Finding> findings(OrganisationId organisation) {
        return jdbc.sql(FINDINGS)
                .param("organisation", organisation.value())
                .query((row, _) -> new Finding(
                        row.getTimestamp("found_at").toInstant(),
                        row.getString("kind"),
                        Optional.ofNullable(row.getObject("event_id", UUID.class)),
                        Optional.ofNullable(row.getObject("idx", Long.class))))
                .list();
    }

    /** Missing numbers of all writing processes, by what became of them. */
    public List<Gaps> gaps() {
        return jdbc.sql(GAPS).query(Gaps.class).list();
    }
}
