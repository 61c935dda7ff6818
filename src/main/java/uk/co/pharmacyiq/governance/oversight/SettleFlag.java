package uk.co.pharmacyiq.governance.oversight;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Notes that somebody looked into a flag, and what they found. Nobody does so about themselves. */
@Service
public class SettleFlag {

    public static final String PERMISSION = MarkDigestRead.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "FLAG_SETTLE";

    private static final Action<UUID> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.ORGANISATION, UUID.class);

    private final UseCases useCases;
    private final FlagStore flags;

    SettleFlag(UseCases useCases, FlagStore flags) {
        this.useCases = useCases;
        this.flags = flags;
    }

    public Outcome<UUID> settle(Actor actor, UUID flag, String note) {
        return useCases.perform(actor, ACTION, Target.of("flag", flag), work -> settle(work, flag, note));
    }

    /** Whether somebody may, for a page that offers it. */
    public boolean maySettle(Actor actor) {
        return useCases.rights(actor).holdsAnywhere(PERMISSION);
    }

    private Outcome<UUID> settle(Work work, UUID id, String note) {
        var flag = flags.find(work, id);
        if (flag.isEmpty()) {
            return refused(OversightRefusal.FLAG_UNKNOWN);
        }
        if (flag.get().person().equals(Optional.of(work.person()))) {
            return refused(OversightRefusal.ABOUT_YOURSELF);
        }
        if (!flags.settle(work, id, note)) {
            return refused(OversightRefusal.FLAG_SETTLED);
        }
        work.note("flag", flag.get().kind().title());
        work.note("note", note);
        return done(id);
    }
}
