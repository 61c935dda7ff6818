package uk.co.pharmacyiq.governance.record;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.audit.proof.EventProofs;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Gives the proof of one entry away as a file. The signature it needs is asked for first, and the sealer makes it at its
 * next tick: that is waited for a little.
 */
@Service
public class TakeProof {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration A_WHILE = Duration.ofMillis(150);

    private static final Action<Boolean> ASK =
            Action.looks("RECORD_PROOF_ASK", SearchRecord.PERMISSION, Action.Scope.ANYWHERE, Boolean.class);

    private static final Action<Proof> TAKE =
            Action.looks("RECORD_PROOF", SearchRecord.PERMISSION, Action.Scope.ANYWHERE, Proof.class);

    /** The text of a proof file. */
    public record Proof(UUID event, String text) {}

    private final UseCases useCases;
    private final ViewEntry viewEntry;
    private final EventProofs proofs;

    TakeProof(UseCases useCases, ViewEntry viewEntry, EventProofs proofs) {
        this.useCases = useCases;
        this.viewEntry = viewEntry;
        this.proofs = proofs;
    }

    /** The proof of an entry, telling only the details that are named. */
    public Outcome<Proof> take(Actor actor, UUID event, Set<String> disclosed) {
        return useCases.perform(actor, ASK, Target.of("entry", event), work -> ask(work, event))
                .then(_ -> useCases.perform(
                        actor,
                        TAKE,
                        Target.of("entry", event),
                        work -> viewEntry.entry(work, event).then(entry -> take(work, entry, disclosed))));
    }

    private Outcome<Boolean> ask(Work work, UUID event) {
        return viewEntry.entry(work, event).then(entry -> {
            boolean ready =
                    proofs.proofOf(work.organisation(), entry.id(), Set.of()).isPresent();
            if (!ready) {
                proofs.ask(work.organisation());
            }
            return done(ready);
        });
    }

    private Outcome<Proof> take(Work work, Entry entry, Set<String> disclosed) {
        var known = new TreeSet<>(disclosed);
        known.retainAll(entry.details().keySet());
        if (!known.isEmpty()) {
            work.note("disclosed", String.join(", ", known));
        }
        return await(work, entry.id(), known)
                .<Outcome<Proof>>map(text -> done(new Proof(entry.id(), text)))
                .orElseGet(() -> refused(RecordRefusal.BEING_SIGNED));
    }

    /** Each look sees what was committed by then; nothing is written before the end, so nobody waits for this. */
    private Optional<String> await(Work work, UUID event, Set<String> disclosed) {
        var proof = proofs.proofOf(work.organisation(), event, disclosed);
        for (var waited = Duration.ZERO;
                proof.isEmpty() && waited.compareTo(PATIENCE) < 0;
                waited = waited.plus(A_WHILE)) {
            try {
                Thread.sleep(A_WHILE);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
            proof = proofs.proofOf(work.organisation(), event, disclosed);
        }
        return proof;
    }
}
