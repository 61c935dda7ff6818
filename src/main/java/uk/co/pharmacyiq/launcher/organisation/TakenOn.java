package uk.co.pharmacyiq.launcher.organisation;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.launcher.offline.OfflineApplication;
import uk.co.pharmacyiq.tenancy.AddPremises;
import uk.co.pharmacyiq.tenancy.contract.AcceptContract;

/** What an operator may say of an organisation beyond who it is: its first premises, and a contract signed on paper. */
public final class TakenOn {

    @ArgGroup(exclusive = false, heading = "To add its first premises, all of:%n")
    private @Nullable FirstPremises premises;

    @ArgGroup(exclusive = false, heading = "If the contract with PharmacyIQ was signed on paper, all of:%n")
    private @Nullable SignedContract contract;

    /** Fails before anything is done where what was said of the premises is malformed. */
    public void check() {
        if (premises != null) {
            premises.read();
        }
    }

    /** Records what was said; true if the contract was signed. */
    public boolean record(OfflineApplication application, OrganisationId organisation) {
        if (premises != null) {
            premises.record(application.useCase(AddPremises.class), organisation);
        }
        return contract != null && contract.record(application.useCase(AcceptContract.class), organisation);
    }
}
