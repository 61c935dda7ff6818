package uk.co.pharmacyiq.identity.terminal;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Makes the browser it is asked from a terminal of premises, that people share; and takes a terminal away again. */
@Component
public class EnrolTerminal {

    public static final String PERMISSION = "terminals.manage";

    private static final Action<UUID> ENROL = Action.changes(
                    "TERMINAL_ADD", PERMISSION, Action.Scope.PREMISES, UUID.class)
            .afterProof();

    private static final Action<Integer> REVOKE =
            Action.changes("TERMINAL_REVOKE", PERMISSION, Action.Scope.PREMISES, Integer.class);

    private final UseCases useCases;
    private final TerminalStore terminals;

    EnrolTerminal(UseCases useCases, TerminalStore terminals) {
        this.useCases = useCases;
        this.terminals = terminals;
    }

    /**
     * A terminal that was just made.
     *
     * @param token the secret its browser keeps; handed over here and never again
     */
    public record Enrolled(UUID id, SecretToken token) {}

    /** Reads a terminal's name; empty where it is none. */
    public static Optional<String> name(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .flatMap(text -> TypedText.line(text, 60))
                .filter(text -> text.length() >= 2);
    }

    /** Enrols the browser this is asked from. */
    public Outcome<Enrolled> enrol(Actor.Person actor, PremisesId premises, String name) {
        var token = SecretToken.random();
        var id = TimeOrderedId.next();
        return useCases.perform(actor, ENROL, Target.at(premises).about("terminal", id), work -> {
                    work.note("name", name);
                    return terminals.add(work, id, premises, name, token.hash())
                            ? Outcome.done(id)
                            : Outcome.refused(TerminalRefusal.NAME_TAKEN);
                })
                .then(done -> Outcome.done(new Enrolled(done, token)));
    }

    /** Takes a terminal away; whoever is signed in at it is no more. Answers how many those were. */
    public Outcome<Integer> revoke(Actor.Person actor, PremisesId premises, UUID terminal) {
        return useCases.perform(
                actor,
                REVOKE,
                Target.at(premises).about("terminal", terminal),
                work -> terminals
                        .find(work, terminal)
                        .filter(found -> found.premises().equals(premises))
                        .map(found -> {
                            int ended = terminals.revoke(work, terminal);
                            work.note("name", found.name());
                            work.note("sessions-ended", ended);
                            return Outcome.done(ended);
                        })
                        .orElseGet(() -> Outcome.refused(TerminalRefusal.UNKNOWN)));
    }
}
