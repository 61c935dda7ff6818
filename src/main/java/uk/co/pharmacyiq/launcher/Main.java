package uk.co.pharmacyiq.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.keeping.ResealCommand;
import uk.co.pharmacyiq.launcher.keys.MasterKeysCommand;
import uk.co.pharmacyiq.launcher.listing.BuildInformation;
import uk.co.pharmacyiq.launcher.listing.RolesCommand;
import uk.co.pharmacyiq.launcher.listing.RoutesCommand;
import uk.co.pharmacyiq.launcher.listing.VersionCommand;
import uk.co.pharmacyiq.launcher.record.AuditCommand;
import uk.co.pharmacyiq.launcher.record.WitnessCommand;

/** Where the program begins: one help page, one way to say what went wrong, four exit codes. */
@Command(
        name = "pharmacyiq",
        description = "Runs a community pharmacy's system, and looks after it.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            DemoCommand.class,
            StopCommand.class,
            RunCommand.class,
            SyntheticCommand.class,
            OrganisationCommand.class,
            ImportCommand.class,
            DoctorCommand.class,
            MasterKeysCommand.class,
            AuditCommand.class,
            WitnessCommand.class,
            ResealCommand.class,
            RoutesCommand.class,
            RolesCommand.class,
            VersionCommand.class,
            WarmCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "From a checkout also:",
            "  test     Runs every test, those in a browser too.",
            "  check    Checks format, lint and architecture; fast.",
            "  bench    Runs one benchmark, for example: bench start.",
            "",
            "Exit codes: 0 done, 1 failed, 2 usage, 3 a check found something."
        })
public final class Main implements Runnable {

    /** What {@code --version} says. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() throws Exception {
            return new String[] {BuildInformation.id()};
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Main() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] arguments) {
        // Until the server sets its log up, libraries keep quiet: what they say is not for whoever types commands.
        LoggingSystem.get(Main.class.getClassLoader()).beforeInitialize();
        System.exit(commandLine().execute(arguments));
    }

    /** The commands, as a test runs them too. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        addHelp(line);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    explain(failure, command.getErr());
                    return ExitCode.SOFTWARE;
                });
    }

    private static void addHelp(CommandLine above) {
        above.getSubcommands().forEach((name, command) -> {
            if (!name.equals("help")) {
                command.getCommandSpec().addOption(helpOption());
                addHelp(command);
            }
        });
    }

    private static OptionSpec helpOption() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Shows how this command is used.")
                .build();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private static void explain(Exception failure, PrintWriter err) {
        Throwable reason = failure;
        StringBuilder text = new StringBuilder("pharmacyiq: ");
        if (failure instanceof CommandFailed) {
            text.append(failure.getMessage());
        } else {
            while (reason.getCause() != null && !(reason instanceof CommandFailed)) {
                reason = reason.getCause();
            }
            text.append(reason.getMessage() == null ? "no reason was given" : reason.getMessage());
            if (reason.getClass() != IOException.class) {
                text.append(" (").append(reason.getClass().getSimpleName()).append(')');
            }
        }
        err.println(text);
        err.flush();
    }
}
