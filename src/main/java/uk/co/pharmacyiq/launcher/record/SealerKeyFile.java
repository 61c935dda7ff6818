package uk.co.pharmacyiq.launcher.record;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import uk.co.pharmacyiq.audit.note.SigningKey;
import uk.co.pharmacyiq.audit.sealing.SealerKeys;
import uk.co.pharmacyiq.launcher.files.PrivateFile;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;

/** Changes a sealer's key file, whole or not at all; the sealer takes it up when it is started again. */
final class SealerKeyFile {

    private SealerKeyFile() {}

    /** Adds a signing key. From then on checkpoints are signed by both, so that nobody loses the thread. */
    static SealerKeys addKey(Path file) throws IOException {
        SealerKeys keys = SealerKeys.read(file);
        if (keys.signing().size() > 1) {
            throw new CommandFailed("A key is being taken over already: retire the older one first, with --retire");
        }
        List<SigningKey> signing = new ArrayList<>(keys.signing());
        signing.add(SigningKey.generate(keys.origins().heads(1), new SecureRandom()));
        return write(file, keys, signing);
    }

    /** Takes the oldest signing key out; it stays on the list of public keys, for what it signed. */
    static SealerKeys retireKey(Path file) throws IOException {
        SealerKeys keys = SealerKeys.read(file);
        if (keys.signing().size() < 2) {
            throw new CommandFailed("There is only one key: add the one that is to follow it first, with --rotate");
        }
        return write(file, keys, keys.signing().subList(1, keys.signing().size()));
    }

    private static SealerKeys write(Path file, SealerKeys keys, List<SigningKey> signing) throws IOException {
        StringBuilder text = new StringBuilder("base = ").append(keys.base()).append('\n');
        for (int i = 0; i < signing.size(); i++) {
            text.append("signing").append(i == 0 ? "" : "." + (i + 1)).append(" = ");
            text.append(signing.get(i).secretText()).append('\n');
        }
        text.append("writers = ").append(keys.writers().encode()).append('\n');
        PrivateFile.write(file, text.toString());
        return SealerKeys.read(file);
    }
}
