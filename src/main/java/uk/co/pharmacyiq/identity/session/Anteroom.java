package uk.co.pharmacyiq.identity.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.co.pharmacyiq.audit.AuditEvent;
import uk.co.pharmacyiq.audit.AuditEvent.What;
import uk.co.pharmacyiq.audit.AuditEvent.Where;
import uk.co.pharmacyiq.audit.AuditEvent.Who;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.keys.KeysDestroyed;
import uk.co.pharmacyiq.keys.SealedText;
import uk.co.pharmacyiq.keys.TenantContext;
import uk.co.pharmacyiq.work.Request;

/**
 * Where somebody stands who has said who they are and not yet proved it. There is no actor yet, so the door cannot help;
 * a visit is bound to the organisation they named, and only what signing in needs is done in one.
 */
@Component
public class Anteroom {

    /** Bound where the organisation named does not exist, so that this takes as long as if it did. */
    public static final OrganisationId NO_ORGANISATION = new OrganisationId(new UUID(0, 0));

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TenantContext context;
    private final Ink ink;
    private final Clock clock;

    Anteroom(JdbcClient jdbc, PlatformTransactionManager transactions, TenantContext context, Ink ink, Clock clock) {
        this.jdbc = jdbc;
        this.context = context;
        this.transaction = new TransactionTemplate(transactions);
        this.ink = ink;
        this.clock = clock;
    }

    /** With what is written here: on the record, and so that nobody reads it off the disk. */
    @Component
    static class Ink {

        private final AuditLog audit;
        private final SealedText sealed;

        Ink(AuditLog audit, SealedText sealed) {
            this.audit = audit;
            this.sealed = sealed;
        }
    }

    /** Does something in one transaction bound to that organisation. */
    public <T> T visit(OrganisationId organisation, Function<Visit, T> body) {
        return transaction.execute(_ -> {
            context.bind(organisation);
            return body.apply(new Visit(organisation));
        });
    }

    /** One transaction in the anteroom. */
    public final class Visit {

        private final OrganisationId organisation;

        private Visit(OrganisationId organisation) {
            this.organisation = organisation;
        }

        public OrganisationId organisation() {
            return organisation;
        }

        public Instant now() {
            return clock.instant();
        }

        /** Starts a statement. Called by stores and nobody else. */
        public StatementSpec sql(String sql) {
            return jdbc.sql(sql);
        }

        /** Opens what is sealed in that column of that row. */
        public String open(String column, Object row, byte[] box) {
            return ink.sealed.open(organisation, column, row, box);
        }

        /** By what a sealed value is found; of an organisation whose keys were destroyed nothing is. */
        public byte[] blind(String column, String value) {
            try {
                return ink.sealed.blind(organisation, column, value);
            } catch (KeysDestroyed left) {
                return new byte[0];
            }
        }

        /** Writes an event that no actor stands behind. */
        public void record(Request request, What what, Map<String, String> details) {
            if (organisation.equals(NO_ORGANISATION)) {
                return;
            }
            ink.audit.append(new AuditEvent(
                    TimeOrderedId.next(),
                    organisation,
                    now(),
                    what,
                    new Who("nobody", "", "", ""),
                    new Where(Optional.empty(), request.id(), request.correlation()),
                    details,
                    what.subjectType().equals("person") ? TimeOrderedId.parse(what.subjectId()) : Optional.empty()));
        }
    }
}
