package uk.co.pharmacyiq.launcher.record;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import uk.co.pharmacyiq.audit.export.RecordFormat;
import uk.co.pharmacyiq.audit.export.RecordingSystem;
import uk.co.pharmacyiq.audit.proof.RecordExport;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.Installation;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles.Role;

/** An organisation's whole record with its proofs, for a command that hands it out; the newest checkpoint is signed first. */
public record WholeRecord(Installation installation, OrganisationId organisation, Instant since, Instant until) {

    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** All of it. */
    public static WholeRecord of(Installation installation, OrganisationId organisation) {
        return new WholeRecord(installation, organisation, Instant.EPOCH, NEVER);
    }

    WholeRecord between(Instant from, Instant to) {
        return new WholeRecord(installation, organisation, from, to);
    }

    /** What the names of the installation's logs and keys begin with. */
    public static String base(Installation installation) throws IOException, SQLException {
        return PublicKeys.of(installation.database(Role.AUDITOR)).base();
    }

    /** Writes a folder, or a zip file where the name ends so. */
    public RecordExport.Written writeTo(Path out, PrintWriter progress)
            throws IOException, SQLException, InterruptedException {
        Signatures.ask(installation.database(Role.AUDITOR), organisation);
        RecordingSystem system = new RecordingSystem(base(installation), "PharmacyIQ");
        RecordExport.Scope scope = new RecordExport.Scope(organisation, since, until, RecordFormat.all(system));
        try (var application = HandOut.application(installation, Clock.systemUTC())) {
            HandOut.Given given = HandOut.given(
                    application.useCase(HandOut.class).export(scope, out.toAbsolutePath(), new TextProgress(progress)));
            return given.record().orElseThrow(() -> new CommandFailed("Nothing of that organisation is sealed yet"));
        }
    }
}
