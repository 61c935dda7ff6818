package uk.co.pharmacyiq.work;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.keys.SealedText;
import uk.co.pharmacyiq.keys.TenantContext;

/**
 * The mechanics behind the door: transactions, the binding of the tenant, remembered answers. Each costs the database
 * one round trip at most.
 */
@Component
class Door {

    /** A look-up need not wait for the disk: losing the last tenth of a second in a crash loses no change. */
    private static final String BIND_LOOK = TenantContext.BIND + ", set_config('synchronous_commit', 'off', true)";

    private static final String RECALL = """
            select digest, answer::text
              from work.answer
             where organisation_id = ?
               and person_id = ?
               and key = ?
            """;

    private static final String REMEMBER = """
            insert into work.answer (organisation_id, person_id, key, digest, answer)
            values (?, ?, ?, ?, ?::jsonb)
            on conflict do nothing
            """;

    private static final String FORGET = """
            delete from work.answer
             where organisation_id = ?
               and person_id = ?
               and recorded_at < now() - interval '7 days'
            """;

    private final JdbcTemplate plain;
    private final TransactionTemplate transaction;
    private final TenantContext context;
    private final Work.Tools tools;

    Door(
            JdbcTemplate plain,
            PlatformTransactionManager transactions,
            TenantContext context,
            SealedText text,
            AuditLog audit) {
        this.plain = plain;
        this.transaction = new TransactionTemplate(transactions);
        this.context = context;
        this.tools = new Work.Tools(JdbcClient.create(plain), plain, text, audit::find);
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    Work.Tools tools() {
        return tools;
    }

    void bind(Actor actor, Action.Kind kind) {
        var sql = switch (kind) {
            case CHANGES -> TenantContext.BIND;
            case LOOKS -> BIND_LOOK;
        };
        plain.execute(sql, (PreparedStatement statement) -> {
            context.sign(statement, actor.organisation());
            return statement.execute();
        });
    }

    /** An answer given before to the same key, as it was stored. */
    record Stored(String digest, String answer) {}

    /** Binds the tenant and, in the same round trip, looks for an answer given before. */
    Optional<Stored> bindAndRecall(Actor.Person person, Request.Once once) {
        var found = new ArrayList<Stored>();
        plain.execute(TenantContext.BIND + "; " + RECALL, (PreparedStatement statement) -> {
            context.sign(statement, person.organisation());
            statement.setObject(TenantContext.VALUES + 1, person.organisation().value());
            statement.setObject(TenantContext.VALUES + 2, person.id().value());
            statement.setString(TenantContext.VALUES + 3, once.key());
            statement.execute();
            statement.getMoreResults();
            try (var rows = statement.getResultSet()) {
                while (rows.next()) {
                    found.add(new Stored(rows.getString(1), rows.getString(2)));
                }
            }
            return true;
        });
        return found.stream().findFirst();
    }

    /** By what the same request is known again: nobody tries out on the disk what might have been sent. */
    String kept(Actor.Person person, Request.Once once) {
        return HexFormat.of().formatHex(tools.text().blind(person.organisation(), "work.answer.digest", once.digest()));
    }

    /** Stores an answer; false if another request with the same key was faster. */
    boolean remember(Actor.Person person, Request.Once once, String answer) {
        return plain.update(
                        REMEMBER,
                        person.organisation().value(),
                        person.id().value(),
                        once.key(),
                        kept(person, once),
                        answer)
                == 1;
    }

    /** Drops a person's answers of more than a week ago. */
    void forgetOldAnswers(Work work) {
        plain.update(FORGET, work.organisation().value(), work.person().value());
    }
}
