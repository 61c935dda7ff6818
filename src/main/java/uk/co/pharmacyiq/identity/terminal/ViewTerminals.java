package uk.co.pharmacyiq.identity.terminal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.session.Sessions;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Shows the terminals of premises. */
@Component
public class ViewTerminals {

    public static final String PERMISSION = EnrolTerminal.PERMISSION;

    private static final Action<Terminals> ACTION =
            Action.looks("TERMINALS_LIST", PERMISSION, Action.Scope.PREMISES, Terminals.class);

    private final UseCases useCases;
    private final TerminalStore terminals;

    ViewTerminals(UseCases useCases, TerminalStore terminals) {
        this.useCases = useCases;
        this.terminals = terminals;
    }

    /**
     * One terminal.
     *
     * @param people how many have a session at it now
     */
    public record Listed(UUID id, String name, Instant enrolledAt, String enrolledBy, int people) {}

    /** The terminals of premises, by name. */
    public record Terminals(List<Listed> terminals) {

        public Terminals {
            terminals = List.copyOf(terminals);
        }
    }

    public Outcome<Terminals> list(Actor.Person actor, PremisesId premises) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(premises),
                work -> Outcome.done(
                        new Terminals(terminals.list(work, premises, work.now().minus(Sessions.ABSOLUTE)))));
    }
}
