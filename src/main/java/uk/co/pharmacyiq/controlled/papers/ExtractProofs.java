package uk.co.pharmacyiq.controlled.papers;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.proof.EventProofs;
import uk.co.pharmacyiq.audit.proof.Sealing;
import uk.co.pharmacyiq.audit.state.SealLook;
import uk.co.pharmacyiq.work.Work;

/** Waits for what it takes to prove an extract: that its event is sealed, and that a signed head covers it. */
@Component
class ExtractProofs {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration A_WHILE = Duration.ofMillis(150);

    private final EventProofs proofs;

    private final SealLook seals;

    ExtractProofs(EventProofs proofs, SealLook seals) {
        this.proofs = proofs;
        this.seals = seals;
    }

    /** Asks for a signature once an event is sealed; false where nothing is sealed now, or that takes too long. */
    boolean ask(Work work, UUID event) {
        if (!seals.state().holds(work.now())) {
            return false;
        }
        var sealed = await(
                () -> Optional.of(proofs.sealing(work.organisation(), event)).filter(Sealing.Sealed.class::isInstance));
        sealed.ifPresent(_ -> proofs.ask(work.organisation()));
        return sealed.isPresent();
    }

    /** The proof of an event, which discloses nothing that is sealed; empty where that takes too long. */
    Optional<String> proof(Work work, UUID event) {
        return await(() -> proofs.proofOf(work.organisation(), event, Set.of()));
    }

    /** Each look sees what was committed by then; nothing is written meanwhile, so nobody waits for this. */
    private static <T> Optional<T> await(Supplier<Optional<T>> look) {
        var found = look.get();
        for (var waited = Duration.ZERO;
                found.isEmpty() && waited.compareTo(PATIENCE) < 0;
                waited = waited.plus(A_WHILE)) {
            try {
                Thread.sleep(A_WHILE);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
            found = look.get();
        }
        return found;
    }
}
