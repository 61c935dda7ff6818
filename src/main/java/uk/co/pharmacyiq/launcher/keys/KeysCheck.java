package uk.co.pharmacyiq.launcher.keys;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.co.pharmacyiq.keys.KeyProvider;
import uk.co.pharmacyiq.launcher.installation.KeySettings;

/** Whether what wraps the keys does so: it wraps and unwraps a key of no use, and opens the root. */
public final class KeysCheck {

    private static final String PLACE = "trial";

    private KeysCheck() {}

    /** What was found, in words for the operator. */
    public record Found(String current, List<String> lines) {}

    /** Tries it; whatever stands in the way is thrown, with what to do about it. */
    public static Found of(KeySettings settings) throws IOException {
        Keys keys = Keys.open(settings);
        KeyProvider provider = keys.provider();
        byte[] trial = new byte[32];
        new SecureRandom().nextBytes(trial);
        long began = System.nanoTime();
        String current = provider.current();
        byte[] back = provider.unwrap(current, PLACE, provider.wrap(PLACE, trial));
        if (!Arrays.equals(trial, back)) {
            throw new KeysUnavailable("What " + current + " wrapped came back as something else");
        }
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        List<String> lines = new ArrayList<>();
        lines.add(current + " wraps; wrapping and unwrapping took " + millis + " ms");
        switch (settings) {
            case KeySettings.InFile(var file) ->
                lines.add(file + " unwraps what these wrapped: " + String.join(", ", new FileKeyProvider(file).ids()));
            case KeySettings.InToken token -> lines.add(root(token));
            case KeySettings.InVault vault -> lines.add(root(vault));
        }
        return new Found(current, List.copyOf(lines));
    }

    private static String root(KeySettings settings) throws IOException {
        return "the root in " + settings.rootFile() + " opens; " + RootFile.wrappedBy(settings.rootFile())
                + " wrapped it";
    }
}
