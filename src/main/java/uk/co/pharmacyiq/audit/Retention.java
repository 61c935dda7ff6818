package uk.co.pharmacyiq.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.keys.TenantContext;

/**
 * Ends the keeping of a month of the record in two steps. First every organisation's own record announces what will go, by
 * which policy and who approved it. When those announcements are sealed, the owner of the database drops the bodies; hashes
 * and proofs stay for ever.
 */
@Component
public class Retention {

    private static final String RANGE = """
            select count(*) as events, count(l.idx) as sealed,
                   coalesce(min(l.idx), 0) as first, coalesce(max(l.idx), 0) as last
              from audit.event e
              left join audit.leaf l on l.organisation_id = e.organisation_id and l.event_id = e.event_id
             where e.organisation_id = :organisation
               and e.at >= :from
               and e.at < :to
            """;

    /**
     * What is to go.
     *
     * @param policy the rule it goes by, as the organisation's own documents call it
     */
    public record Plan(YearMonth month, String policy, String approver, String secondApprover) {

        public Plan {
            if (policy.isBlank() || approver.isBlank() || secondApprover.isBlank()) {
                throw new IllegalArgumentException("name the policy and the two people who approved it");
            }
            if (approver.strip().equalsIgnoreCase(secondApprover.strip())) {
                throw new IllegalArgumentException("two different people must approve it");
            }
        }
    }

    private record Range(long events, long sealed, long first, long last) {}

    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TenantContext context;
    private final Clock clock;

    Retention(
            AuditLog audit,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            TenantContext context,
            Clock clock) {
        this.audit = audit;
        this.context = context;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Announces on an organisation's own record what will go; the platform's own part is announced like any other.
     *
     * @return the event that says so; empty where that organisation has nothing in that month
     * @throws IllegalStateException if events of that month are not sealed yet, or the month is not over
     */
    public Optional<UUID> announce(OrganisationId organisation, Plan plan) {
        if (!plan.month().isBefore(YearMonth.now(clock.withZone(ZoneOffset.UTC)))) {
            throw new IllegalStateException(plan.month() + " is not over");
        }
        return transaction.execute(_ -> {
            context.bind(organisation);
            var range = range(organisation, plan.month());
            if (range.sealed() < range.events()) {
                throw new IllegalStateException(
                        (range.events() - range.sealed()) + " events of " + plan.month() + " are not sealed yet");
            }
            return range.events() == 0 ? Optional.<UUID>empty() : Optional.of(write(organisation, plan, range));
        });
    }

    /**
     * Drops the bodies of a month. The database itself refuses it unless what was announced is sealed and complete.
     *
     * @param owner the database as the role that owns it, in a transaction or not
     * @param announced the events that announced it, one for each organisation
     * @return how many events went
     */
    public static long drop(JdbcClient owner, YearMonth month, Collection<UUID> announced) {
        return owner.sql("select audit.drop_month(?, ?)")
                .params(List.of(month.atDay(1), announced.toArray(new UUID[0])))
                .query(Long.class)
                .single();
    }

    private Range range(OrganisationId organisation, YearMonth month) {
        return jdbc.sql(RANGE)
                .param("organisation", organisation.value())
                .param("from", begin(month))
                .param("to", begin(month.plusMonths(1)))
                .query(Range.class)
                .single();
    }

    private UUID write(OrganisationId organisation, Plan plan, Range range) {
        var facts = Map.of(
                "month", plan.month().toString(),
                "first", Long.toString(range.first()),
                "last", Long.toString(range.last()),
                "count", Long.toString(range.events()),
                "policy", plan.policy());
        var event = new AuditEvent(
                TimeOrderedId.next(),
                organisation,
                clock.instant(),
                new AuditEvent.What("RECORD_RETENTION", "done", "", "", "", facts),
                new AuditEvent.Who("operator", "retention", "", ""),
                new AuditEvent.Where(Optional.empty(), TimeOrderedId.next(), ""),
                Map.of("approver", plan.approver(), "second-approver", plan.secondApprover()),
                Optional.empty());
        audit.append(event);
        return event.id();
    }

    private static OffsetDateTime begin(YearMonth month) {
        return month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
