package uk.co.pharmacyiq.launcher.record;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.audit.proof.RecordExport;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;

@Command(
        name = "export",
        description = "Writes an organisation's whole record with its proofs, to be checked without this program.",
        footer = {
            "",
            "The log is always whole; --from and --to limit the readable files (events.jsonl, events.csv,",
            "audit-events.ndjson). That it was taken is recorded. Check it with:",
            "java tools/VerifyAuditLog.java export OUT --key VKEY"
        })
final class ExportCommand implements Callable<Integer> {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Where where;

    @Option(names = "--organisation", paramLabel = "ID", required = true, description = "Whose record.")
    @SuppressWarnings("NullAway.Init")
    private UUID organisation;

    @Option(
            names = "--out",
            paramLabel = "DIR|ZIP",
            required = true,
            description = "A folder, or a name ending in .zip.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--from", paramLabel = "DATE", description = "The first day that is readable (2026-11-22).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last day that is readable.")
    private @Nullable LocalDate to;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        mustBeFree();
        OrganisationId whose = new OrganisationId(organisation);
        return tell(WholeRecord.of(where.installation(), whose)
                .between(
                        from == null ? Instant.EPOCH : from.atStartOfDay(LONDON).toInstant(),
                        to == null
                                ? WholeRecord.NEVER
                                : to.plusDays(1).atStartOfDay(LONDON).toInstant())
                .writeTo(out, spec.commandLine().getErr()));
    }

    private int tell(RecordExport.Written written) {
        PrintWriter said = spec.commandLine().getOut();
        said.printf(
                "Log %d with %,d entries is in %s; %,d of them readable.%n",
                written.log(), written.size(), out, written.readable());
        said.flush();
        return 0;
    }

    private void mustBeFree() throws IOException {
        if (Files.isDirectory(out)) {
            try (Stream<Path> inside = Files.list(out)) {
                if (inside.findAny().isEmpty()) {
                    return;
                }
            }
        }
        if (Files.exists(out)) {
            throw new CommandFailed(out + " is there already: name a new folder or a new .zip");
        }
    }
}
