package uk.co.pharmacyiq.launcher.record;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything an operator can do with the record. */
@Command(
        name = "audit",
        description = "Checks the record, hands it out with its proofs, and looks after its keys.",
        subcommands = {
            KeysCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            ProofCommand.class,
            ReopenCommand.class,
            RetentionCommand.class
        })
public final class AuditCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "What about the record? Known are: "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
