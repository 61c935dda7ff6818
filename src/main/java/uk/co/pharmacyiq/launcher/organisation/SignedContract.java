package uk.co.pharmacyiq.launcher.organisation;

import java.time.LocalDate;
import picocli.CommandLine.Option;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.tenancy.contract.AcceptContract;
import uk.co.pharmacyiq.tenancy.contract.Signature;

/** What an operator says of a contract that an organisation signed on paper. */
final class SignedContract {

    @Option(names = "--contract-version", paramLabel = "VERSION", required = true, description = "Its version.")
    @SuppressWarnings("NullAway.Init")
    private String version;

    @Option(names = "--signer", paramLabel = "NAME", required = true, description = "Who signed it.")
    @SuppressWarnings("NullAway.Init")
    private String signer;

    @Option(
            names = "--signer-position",
            paramLabel = "WORDS",
            required = true,
            description = "What they are in the organisation.")
    @SuppressWarnings("NullAway.Init")
    private String position;

    @Option(names = "--signed-on", paramLabel = "DAY", required = true, description = "When: 2026-11-22.")
    @SuppressWarnings("NullAway.Init")
    private LocalDate signedOn;

    /** Records it; true, or it fails with the reason. */
    boolean record(AcceptContract acceptContract, OrganisationId organisation) {
        var outcome = acceptContract.record(organisation, new Signature(version, signer, position, signedOn));
        if (outcome instanceof Refused<String>(var reason)) {
            throw new CommandFailed(
                    "The organisation is taken on, but its contract is not recorded: " + reason.advice());
        }
        return true;
    }
}
