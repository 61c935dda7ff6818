package uk.co.pharmacyiq.launcher.leaving;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.audit.note.SigningKey;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.keys.SealedText;
import uk.co.pharmacyiq.launcher.installation.Installation;
import uk.co.pharmacyiq.launcher.keys.Keys;
import uk.co.pharmacyiq.launcher.listing.BuildInformation;
import uk.co.pharmacyiq.launcher.offline.OfflineApplication;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles.Role;
import uk.co.pharmacyiq.launcher.postgres.Migrations;
import uk.co.pharmacyiq.launcher.record.Where;
import uk.co.pharmacyiq.launcher.record.WholeRecord;

/** Hands an organisation everything it has here (DP-32). */
@Command(
        name = "export",
        description = "Writes everything an organisation has here into a folder, for it to take along.",
        footer = {
            "",
            "Two of its master administrators must have asked for it (Organisation, Leaving). The same command again goes on",
            "after a crash. It needs database.migrator.* and database.auditor.*, and a sealer that runs. The folder holds",
            "personal data in plain text: encrypt it before it leaves this machine. Check it with:",
            "java tools/ReadExport.java DIR --key VKEY"
        })
public final class TakeAlongCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Where where;

    @Option(names = "--handle", paramLabel = "HANDLE", required = true, description = "The organisation's handle.")
    @SuppressWarnings("NullAway.Init")
    private String handle;

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "A folder; a new one, or one half done.")
    @SuppressWarnings("NullAway.Init")
    private Path to;

    @Override
    public Integer call() throws Exception {
        Installation installation = where.installation();
        Keys keys = Keys.open(installation.keys());
        PrintWriter out = spec.commandLine().getOut();
        try (OfflineApplication application =
                OfflineApplication.on(installation.database(Role.APP), keys, Clock.systemUTC(), HandedOut.class)) {
            OrganisationId organisation = Handles.find(application, handle);
            HandedOut handedOut = application.useCase(HandedOut.class);
            String departure = handedOut.begin(organisation).id().orElseThrow().toString();
            SigningKey key = ExportKey.of(keys.root(), WholeRecord.base(installation));
            ExportFolder folder = ExportFolder.open(to, departure);
            Optional<String> before = folder.fingerprint();
            String fingerprint = before.isPresent()
                    ? before.get()
                    : new WholeExport(
                                    new Contents.Subject(
                                            organisation,
                                            handle,
                                            departure,
                                            BuildInformation.id(),
                                            Migrations.level().orElse("")),
                                    folder,
                                    application.useCase(SealedText.class),
                                    out)
                            .write(
                                    installation.database(Role.MIGRATOR),
                                    record -> WholeRecord.of(installation, organisation)
                                            .writeTo(record, out),
                                    key);
            handedOut.written(organisation, fingerprint, key.verifier().text());
            tell(out, fingerprint, key);
        }
        return 0;
    }

    private void tell(PrintWriter out, String fingerprint, SigningKey key) {
        out.println("Everything is in " + to + ". SHA-256 of manifest.json: " + fingerprint);
        out.println("Signed with: " + key.verifier().text());
        out.flush();
    }
}
