package uk.co.pharmacyiq.launcher.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.keys.KeyProvider;
import uk.co.pharmacyiq.launcher.installation.KeySettings;
import uk.co.pharmacyiq.launcher.installation.MasterKeyFile;

/** What an installation's keys come from, opened: who wraps the keys of organisations, and the root of all others. */
public record Keys(KeyProvider provider, MasterKey root) {

    /** Opens them; whatever stands in the way is said and ends the start. */
    public static Keys open(KeySettings settings) throws IOException {
        KeyProvider provider = provider(settings);
        return switch (settings) {
            case KeySettings.InFile(var file) -> new Keys(provider, MasterKeyFile.read(file));
            case KeySettings.InToken token -> new Keys(provider, RootFile.root(token.rootFile(), provider));
            case KeySettings.InVault vault -> new Keys(provider, RootFile.root(vault.rootFile(), provider));
        };
    }

    /** Those of a key file, as a demonstration has it. */
    public static Keys open(Path file) throws IOException {
        return open(new KeySettings.InFile(file));
    }

    static KeyProvider provider(KeySettings settings) {
        return switch (settings) {
            case KeySettings.InFile(var file) -> new FileKeyProvider(file);
            case KeySettings.InToken token -> new TokenKeyProvider(token, Clock.systemUTC());
            case KeySettings.InVault vault -> new VaultKeyProvider(vault, Clock.systemUTC());
        };
    }

    @Override
    public String toString() {
        return "Keys[hidden]";
    }
}
