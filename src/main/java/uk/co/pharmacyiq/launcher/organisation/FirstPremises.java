package uk.co.pharmacyiq.launcher.organisation;

import java.util.Locale;
import picocli.CommandLine.Option;
import uk.co.pharmacyiq.kernel.OdsCode;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesNumber;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.tenancy.AddPremises;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.tenancy.TenancyRefusal;

/** What an operator says of the first premises of an organisation. */
final class FirstPremises {

    @Option(names = "--premises", paramLabel = "NAME", required = true, description = "Their name.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(
            names = "--ods-code",
            paramLabel = "CODE",
            required = true,
            description = "Their code in the NHS directory: F and four letters or digits.")
    @SuppressWarnings("NullAway.Init")
    private String odsCode;

    @Option(
            names = "--gphc-number",
            paramLabel = "NUMBER",
            required = true,
            description = "Their number in the GPhC register: seven digits that begin with 1 or 9.")
    @SuppressWarnings("NullAway.Init")
    private String number;

    @Option(names = "--address", paramLabel = "TEXT", required = true, description = "Their address.")
    @SuppressWarnings("NullAway.Init")
    private String address;

    /** What was said, or it fails with what is wrong. */
    AddPremises.Request read() {
        return new AddPremises.Request(
                TypedText.line(name, 100)
                        .filter(line -> line.length() >= 2)
                        .orElseThrow(() -> new CommandFailed("--premises must have 2 to 100 characters")),
                OdsCode.parse(odsCode.toUpperCase(Locale.ROOT))
                        .orElseThrow(
                                () -> new CommandFailed(
                                        "--ods-code must be F and four letters or digits, and not FFFFF, which is nobody's premises")),
                PremisesNumber.parse(number)
                        .orElseThrow(() -> new CommandFailed(
                                "--gphc-number must be seven digits that begin with 1 or 9, as on the GPhC register")),
                TypedText.line(address, 200)
                        .filter(line -> !line.isEmpty())
                        .orElseThrow(() -> new CommandFailed("--address must have 1 to 200 characters")));
    }

    /** Records them; where the organisation has them already nothing happens, so that the command can be repeated. */
    void record(AddPremises addPremises, OrganisationId organisation) {
        var outcome = addPremises.record(organisation, read());
        if (outcome instanceof Refused<Premises>(var reason) && reason != TenancyRefusal.ODS_CODE_TAKEN) {
            throw new CommandFailed(
                    "The organisation is taken on, but its premises are not recorded: " + reason.advice());
        }
    }
}
