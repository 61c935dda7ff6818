package uk.co.pharmacyiq.patients.looked;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.proof.EventProofs;
import uk.co.pharmacyiq.work.Work;

/** The proofs of the entries a list was read from. */
@Component
class LookedProofs {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration A_WHILE = Duration.ofMillis(150);

    private final EventProofs proofs;

    LookedProofs(EventProofs proofs) {
        this.proofs = proofs;
    }

    /** The proof of one entry as the text of a file. */
    record Proof(UUID event, String text) {}

    /** Asks for a signature where the newest of these entries has none yet; whether all have. */
    boolean ask(Work work, List<UUID> events) {
        boolean ready = events.isEmpty() || proof(work, events.getLast()).isPresent();
        if (!ready) {
            proofs.ask(work.organisation());
        }
        return ready;
    }

    /** All proofs; empty where they are not all signed in time. Nothing was written yet, so nobody waits for this. */
    Optional<List<Proof>> take(Work work, List<UUID> events) {
        var taken = new ArrayList<Proof>();
        var waited = Duration.ZERO;
        for (var event : events) {
            var proof = proof(work, event);
            while (proof.isEmpty() && waited.compareTo(PATIENCE) < 0 && slept()) {
                waited = waited.plus(A_WHILE);
                proof = proof(work, event);
            }
            if (proof.isEmpty()) {
                return Optional.empty();
            }
            taken.add(new Proof(event, proof.get()));
        }
        return Optional.of(taken);
    }

    private Optional<String> proof(Work work, UUID event) {
        return proofs.proofOf(work.organisation(), event, Set.of());
    }

    private static boolean slept() {
        try {
            Thread.sleep(A_WHILE);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
