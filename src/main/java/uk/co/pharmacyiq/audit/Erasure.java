package uk.co.pharmacyiq.audit;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * Erases what the record says of one person or patient, by destroying the one key it can be read with. The events stay, and
 * so does every hash and every proof of them.
 */
@Component
public class Erasure {

    private final SubjectKeys keys;

    Erasure(SubjectKeys keys) {
        this.keys = keys;
    }

    /**
     * Destroys the key in the open transaction; for good, once that commits. Other processes that used the key within the
     * last minute forget it within the next.
     *
     * @param event the event that says who erased it and why
     * @return whether there was anything of that subject to erase
     */
    public boolean erase(OrganisationId organisation, UUID subject, UUID event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an erasure is part of a transaction");
        }
        return keys.destroy(organisation, subject, event);
    }
}
