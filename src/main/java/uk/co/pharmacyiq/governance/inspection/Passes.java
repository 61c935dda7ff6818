package uk.co.pharmacyiq.governance.inspection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.work.Work;

/** Giving passes, listing them and taking them back, within work under way; whoever does so says on the record why. */
@Component
public class Passes {

    private final InspectionStore inspections;
    private final MasterKey masterKey;

    Passes(InspectionStore inspections, MasterKey masterKey) {
        this.inspections = inspections;
        this.masterKey = masterKey;
    }

    /** Keeps a pass; of its secret only the hash. */
    public void give(Work work, Inspection pass) {
        inspections.add(work, pass, token(work.organisation(), pass.id()).hash());
    }

    /** The same again whenever it is worked out, so that the answer to a repeated request need not be stored. */
    public SecretToken token(OrganisationId organisation, UUID pass) {
        return SecretToken.derived(
                masterKey.derive("HmacSHA256", "inspection-pass", organisation.toString()), pass.toString());
    }

    /** Those given to the vendor's support, the newest first. */
    public List<Inspection> ofSupport(Work work) {
        return inspections.list(work, true);
    }

    public Optional<Inspection> find(Work work, UUID pass) {
        return inspections.find(work, pass);
    }

    /** Takes one back; false where it has ended already. */
    public boolean end(Work work, UUID pass) {
        return inspections.end(work, pass);
    }
}
