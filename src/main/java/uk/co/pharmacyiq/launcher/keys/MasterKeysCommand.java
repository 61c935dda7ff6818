package uk.co.pharmacyiq.launcher.keys;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.keys.KeyProvider;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.DataFolder;
import uk.co.pharmacyiq.launcher.installation.Installation;
import uk.co.pharmacyiq.launcher.installation.KeySettings;
import uk.co.pharmacyiq.launcher.installation.MasterKeyFile;

@Command(
        name = "keys",
        description = "Tells what wraps the keys of organisations, and looks after it; the server may run meanwhile.",
        footer = {
            "",
            "Without a change it wraps and unwraps a trial key and says by what.",
            "What follows wraps new keys within a minute. Those there are stay as they are until they are wrapped anew."
        })
public final class MasterKeysCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder of a demonstration that runs.")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "FILE", description = "The configuration file of an installation.")
    private @Nullable Path config;

    @Option(
            names = "--make-root",
            description = "Makes the root and wraps it by token or Vault; once, before the start.")
    private boolean makeRoot;

    @Option(names = "--next", description = "Makes the key that wraps from now on, in the key file or in the token.")
    private boolean next;

    @Option(names = "--rewrap-root", description = "Wraps the root anew, by the key that wraps now.")
    private boolean rewrapRoot;

    @Override
    public Integer call() throws IOException {
        if (data != null && config != null) {
            throw new ParameterException(spec.commandLine(), "Either --data or --config, not both");
        }
        KeySettings settings = (config == null
                        ? Installation.demonstration(DataFolder.chosen(data))
                        : Installation.configured(config))
                .keys();
        if (next) {
            next(settings);
        }
        if (makeRoot) {
            RootFile.make(wrapped(settings), Keys.provider(settings));
            say("The root lies wrapped in " + settings.rootFile() + ". Copy it to where your backups are.");
        }
        if (rewrapRoot) {
            boolean changed = RootFile.rewrap(wrapped(settings), Keys.provider(settings));
            say(changed ? "The root is wrapped anew. Copy " + settings.rootFile() + " again." : "Nothing to do.");
        }
        KeysCheck.of(settings).lines().forEach(this::say);
        return 0;
    }

    private void next(KeySettings settings) throws IOException {
        KeyProvider provider = Keys.provider(settings);
        switch (settings) {
            case KeySettings.InFile(var file) -> {
                MasterKeyFile.addLine(file);
                say("A line was added. Copy " + file
                        + " to where its first copy is, before anything is wrapped by it.");
            }
            case KeySettings.InToken token ->
                say("The token made " + new TokenKeyProvider(token, Clock.systemUTC()).next());
            case KeySettings.InVault vault ->
                throw new CommandFailed("A Vault's operator does this there: vault write -f " + vault.mount() + "/keys/"
                        + vault.key() + "/rotate. It wraps by " + provider.current() + " now.");
        }
    }

    private static Path wrapped(KeySettings settings) {
        if (settings instanceof KeySettings.InFile) {
            throw new CommandFailed("With a key file the root is its first line, and stays so");
        }
        return settings.rootFile();
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
