package uk.co.pharmacyiq.launcher.record;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.audit.note.VerifierKey;
import uk.co.pharmacyiq.audit.proof.Finding;
import uk.co.pharmacyiq.audit.proof.RecordCheck;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles.Role;

@Command(
        name = "verify",
        description = "Checks events against hashes, hashes against signatures; ends with 3 if something is wrong.",
        footer = {
            "",
            "It reads as pharmacyiq_auditor and changes nothing. It can only find what the database itself shows: hold the",
            "result against a witness or an earlier checkpoint, as tools/VerifyAuditLog.java does, to find a rewritten whole."
        })
final class VerifyCommand implements Callable<Integer> {

    private static final int FOUND_SOMETHING = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Where where;

    @Option(names = "--organisation", paramLabel = "ID", description = "Only this organisation's record.")
    private @Nullable UUID organisation;

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            description = "The log's public key, if the database's is not trusted.")
    private @Nullable String key;

    @Override
    public Integer call() throws IOException, SQLException {
        DatabaseAccess auditor = where.installation().database(Role.AUDITOR);
        PublicKeys keys = PublicKeys.of(auditor);
        List<VerifierKey> logs = key == null ? keys.logs() : List.of(PublicKeys.parse(key));
        PrintWriter out = spec.commandLine().getOut();
        try (HikariDataSource database = Pool.of(auditor, "pharmacyiq-verify")) {
            TextProgress progress = new TextProgress(spec.commandLine().getErr());
            RecordCheck check = new RecordCheck(database, PublicKeys.newest(logs), keys.witnesses());
            List<Finding> findings =
                    check.check(Optional.ofNullable(organisation).map(OrganisationId::new), progress);
            findings.forEach(finding -> out.println(finding.line()));
            out.println(
                    findings.isEmpty()
                            ? "OK: every event, hash and signature agrees."
                            : findings.size() + " findings. What to do: docs/operating/when-something-is-wrong.md");
            out.flush();
            return findings.isEmpty() ? 0 : FOUND_SOMETHING;
        }
    }
}
