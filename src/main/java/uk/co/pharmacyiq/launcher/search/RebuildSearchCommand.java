package uk.co.pharmacyiq.launcher.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.DataFolder;
import uk.co.pharmacyiq.launcher.installation.Installation;
import uk.co.pharmacyiq.launcher.keys.Keys;
import uk.co.pharmacyiq.launcher.offline.OfflineApplication;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles.Role;
import uk.co.pharmacyiq.patients.RebuildSearch;
import uk.co.pharmacyiq.tenancy.Directory;

/** Makes the index by which an organisation's patients are found again, beside the server that runs. */
@Command(
        name = "rebuild-search",
        description = "Makes the index by which an organisation's patients are found again, from their records.",
        footer = {
            "",
            "For when a key was brought back from a backup, or somebody is not found whose record is there. People go on",
            "working meanwhile; broken off, it can be begun again."
        })
public final class RebuildSearchCommand implements Callable<Integer> {

    private static final int TELL_EVERY = 1_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder of a demonstration that runs.")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "FILE", description = "The configuration file of an installation.")
    private @Nullable Path config;

    @Option(names = "--handle", paramLabel = "HANDLE", required = true, description = "The organisation's handle.")
    @SuppressWarnings("NullAway.Init")
    private String handle;

    /** The patients' modules and what follows their records, without pages. */
    @ComponentScan(
            basePackages = {"uk.co.pharmacyiq.patients", "uk.co.pharmacyiq.governance.privacy"},
            lazyInit = true,
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = "uk\\.co\\.pharmacyiq\\..*\\.web\\..*"))
    static final class Patients {}

    @Override
    public Integer call() throws IOException {
        if (data != null && config != null) {
            throw new ParameterException(spec.commandLine(), "Either --data or --config, not both");
        }
        var installation =
                config == null ? Installation.demonstration(DataFolder.chosen(data)) : Installation.configured(config);
        try (var application = OfflineApplication.on(
                installation.database(Role.APP), Keys.open(installation.keys()), Clock.systemUTC(), Patients.class)) {
            var organisation = application
                    .useCase(Directory.class)
                    .find(handle)
                    .orElseThrow(() -> new CommandFailed("There is no organisation with the handle " + handle));
            return switch (application.useCase(RebuildSearch.class).rebuild(organisation, this::tell)) {
                case Outcome.Done<Integer>(var patients) -> say("%,d patients are found again.".formatted(patients));
                case Outcome.Refused<Integer>(var no) -> throw new CommandFailed(no.advice());
            };
        }
    }

    private void tell(int done, int all) {
        if (done % TELL_EVERY == 0) {
            say("%,d of %,d".formatted(done, all));
        }
    }

    private int say(String line) {
        var out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
        return 0;
    }
}
