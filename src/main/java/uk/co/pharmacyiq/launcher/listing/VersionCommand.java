package uk.co.pharmacyiq.launcher.listing;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.launcher.postgres.Migrations;

/** The command {@code version}. */
@Command(
        name = "version",
        description = "Says which build this is, its schema level and the digest of its list of parts.")
public final class VersionCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.println("build   " + BuildInformation.id());
        out.println("schema  " + Migrations.level().orElse("none"));
        out.println("sbom    "
                + BuildInformation.partsDigest()
                        .map(digest -> "sha256:" + digest)
                        .orElse("none"));
        return 0;
    }
}
