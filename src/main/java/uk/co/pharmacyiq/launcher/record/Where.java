package uk.co.pharmacyiq.launcher.record;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import uk.co.pharmacyiq.launcher.installation.DataFolder;
import uk.co.pharmacyiq.launcher.installation.Installation;

/** Which installation a command is for: that of a demonstration, or an operator's. */
public final class Where {

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder of a demonstration that runs.")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "FILE", description = "The configuration file of an installation.")
    private @Nullable Path config;

    /** What was chosen. */
    public Installation installation() throws IOException {
        if (data != null && config != null) {
            throw new ParameterException(spec.commandLine(), "Either --data or --config, not both");
        }
        return config == null ? Installation.demonstration(DataFolder.chosen(data)) : Installation.configured(config);
    }
}
