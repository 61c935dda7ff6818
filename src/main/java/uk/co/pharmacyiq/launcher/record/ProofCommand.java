package uk.co.pharmacyiq.launcher.record;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.launcher.files.PrivateFile;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.Installation;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles.Role;

@Command(
        name = "proof",
        description = "Writes the proof of one event into a file that anybody can check offline.",
        footer = {
            "",
            "Without --disclose it gives no detail away that is not public. Check it with:",
            "java tools/VerifyAuditLog.java proof FILE --key VKEY. That it was taken is recorded."
        })
final class ProofCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Where where;

    @Parameters(paramLabel = "EVENT", description = "The event's identifier.")
    @SuppressWarnings("NullAway.Init")
    private UUID event;

    @Option(names = "--organisation", paramLabel = "ID", required = true, description = "Whose record it is on.")
    @SuppressWarnings("NullAway.Init")
    private UUID organisation;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file, for example e.tlog-proof.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--disclose", paramLabel = "FIELD", split = ",", description = "Details to give away with it.")
    private Set<String> disclosed = Set.of();

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        Installation installation = where.installation();
        OrganisationId whose = new OrganisationId(organisation);
        Signatures.ask(installation.database(Role.AUDITOR), whose);
        try (var application = HandOut.application(installation, Clock.systemUTC())) {
            Optional<String> proof = HandOut.given(
                            application.useCase(HandOut.class).proof(whose, event, disclosed))
                    .proof();
            PrivateFile.write(
                    out.toAbsolutePath(),
                    proof.orElseThrow(
                            () -> new CommandFailed("That organisation has no such event, or it is not sealed yet")));
        }
        PrintWriter said = spec.commandLine().getOut();
        said.println("The proof is in " + out);
        said.flush();
        return 0;
    }
}
