package uk.co.pharmacyiq.identity.statement;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Records that the person at work accepts the confidentiality statement of now (SC-10). */
@Component
public class AcceptStatement {

    /** For oneself; everybody holds it. */
    public static final String PERMISSION = "own.statement";

    private static final Action<String> ACTION =
            Action.changes("STATEMENT_ACCEPT", PERMISSION, Action.Scope.SELF, String.class);

    private final UseCases useCases;
    private final Statement statement;

    AcceptStatement(UseCases useCases, Statement statement) {
        this.useCases = useCases;
        this.statement = statement;
    }

    /** Answers the version that was accepted. */
    public Outcome<String> accept(Actor.Person actor) {
        return useCases.perform(actor, ACTION, Target.of("person", actor.id()), work -> {
            statement.accepted(work, actor.id());
            return Outcome.done(Statement.VERSION);
        });
    }
}
