package uk.co.pharmacyiq.tenancy.contract;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.work.DoorRefusal;
import uk.co.pharmacyiq.work.Rights;
import uk.co.pharmacyiq.work.Work;

/**
 * Says what is closed to an organisation that has accepted no contract in force: everything about patients (DP-31). It is asked
 * when somebody's rights are worked out, so it costs nothing on the way of a request.
 */
@Component
public class Contracts {

    /** The stable code of the refusal. */
    public static final String MISSING = "contract-missing";

    /** What the permissions begin with by which patients' data is reached. */
    static final Set<String> PATIENTS = Set.of("patients.", "rights.");

    private static final Rights.Closed CLOSED = new Rights.Closed(
            PATIENTS,
            new DoorRefusal.Withheld(
                    MISSING,
                    "Patients' records are not open yet",
                    "Your organisation has not accepted the contract by which PharmacyIQ may keep patients' data. Until"
                            + " a master administrator accepts it, under Organisation, Contract, everything about patients is closed.",
                    "/organisation/contract",
                    AcceptContract.PERMISSION));

    private final ContractStore contracts;
    private final ContractTexts texts;

    Contracts(ContractStore contracts, ContractTexts texts) {
        this.contracts = contracts;
        this.texts = texts;
    }

    public List<Rights.Closed> closed(Work work) {
        return inForce(work) ? List.of() : List.of(CLOSED);
    }

    /** Whether a version was accepted that still counts. */
    boolean inForce(Work work) {
        return contracts.versions(work).stream()
                .flatMap(version -> texts.find(version).stream())
                .anyMatch(text -> text.counts(work.today()));
    }
}
