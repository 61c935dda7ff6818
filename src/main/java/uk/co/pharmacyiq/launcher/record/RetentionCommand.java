package uk.co.pharmacyiq.launcher.record;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.audit.Retention;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.Installation;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles.Role;

@Command(
        name = "retention",
        description = "Ends the keeping of one month: bodies go, hashes and proofs stay. It cannot be undone.",
        footer = {
            "",
            "Each organisation's record first announces what goes; only when that is sealed are the bodies dropped. It",
            "needs database.auditor.* and database.migrator.*."
        })
final class RetentionCommand implements Callable<Integer> {

    private static final int TRIES = 100;
    private static final int PAUSE_MILLIS = 200;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Where where;

    @Option(names = "--month", paramLabel = "YYYY-MM", required = true, description = "The month, which must be over.")
    @SuppressWarnings("NullAway.Init")
    private YearMonth month;

    @Option(names = "--policy", paramLabel = "ID", required = true, description = "The rule by which it goes.")
    @SuppressWarnings("NullAway.Init")
    private String policy;

    @Option(
            names = "--approved-by",
            paramLabel = "NAME",
            required = true,
            arity = "1",
            description = "Who approved it; give it twice, for two people.")
    @SuppressWarnings("NullAway.Init")
    private List<String> approvers;

    @Option(names = "--yes", description = "Without it, it only says what would go.")
    private boolean yes;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        Retention.Plan plan = plan();
        Installation installation = where.installation();
        try (SingleConnectionDataSource source = new SingleConnectionDataSource(
                installation.database(Role.AUDITOR).connect(), true)) {
            JdbcClient auditor = JdbcClient.create(source);
            List<UUID> organisations = auditor.sql(
                            "select distinct organisation_id from audit.event where at >= ? and at < ?")
                    .params(
                            month.atDay(1).atStartOfDay(),
                            month.plusMonths(1).atDay(1).atStartOfDay())
                    .query(UUID.class)
                    .list();
            PrintWriter out = spec.commandLine().getOut();
            out.println(organisations.size() + " organisations have events in " + month + ".");
            if (!yes || organisations.isEmpty()) {
                out.println("Nothing was done." + (yes ? "" : " With --yes their bodies go."));
                out.flush();
                return 0;
            }
            List<UUID> announced = announce(installation, plan, organisations);
            waitUntilSealed(auditor, announced);
            long dropped = drop(installation, announced);
            out.printf("The bodies of %,d events are gone. Their hashes and every proof stay.%n", dropped);
            out.flush();
            return 0;
        }
    }

    private Retention.Plan plan() {
        if (approvers.size() != 2) {
            throw new ParameterException(spec.commandLine(), "--approved-by must be given twice, for two people");
        }
        try {
            return new Retention.Plan(month, policy, approvers.getFirst(), approvers.getLast());
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static List<UUID> announce(Installation installation, Retention.Plan plan, List<UUID> organisations)
            throws IOException {
        List<UUID> announced = new ArrayList<>();
        try (var application = HandOut.application(installation, Clock.systemUTC())) {
            Retention retention = application.useCase(Retention.class);
            for (UUID organisation : organisations) {
                retention.announce(new OrganisationId(organisation), plan).ifPresent(announced::add);
            }
        } catch (IllegalStateException notNow) {
            throw new CommandFailed("It cannot go yet: " + notNow.getMessage(), notNow);
        }
        return announced;
    }

    private static void waitUntilSealed(JdbcClient auditor, List<UUID> announced) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            long sealed = auditor.sql("select count(*) from audit.leaf where event_id = any (?)")
                    .param(announced.toArray(new UUID[0]))
                    .query(Long.class)
                    .single();
            if (sealed == announced.size()) {
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new CommandFailed(
                "It is announced but not sealed; nothing was dropped. Start the sealer, then try again");
    }

    private long drop(Installation installation, List<UUID> announced) throws IOException, SQLException {
        try (SingleConnectionDataSource source = new SingleConnectionDataSource(
                installation.database(Role.MIGRATOR).connect(), true)) {
            return Retention.drop(JdbcClient.create(source), month, announced);
        }
    }
}
