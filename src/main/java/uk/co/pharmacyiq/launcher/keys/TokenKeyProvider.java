package uk.co.pharmacyiq.launcher.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.keys.KeyProvider;
import uk.co.pharmacyiq.launcher.installation.KeySettings;

/**
 * Wraps inside a token behind PKCS#11. The keys of one installation are called {@code label}, {@code label-2}, {@code
 * label-3}; the one with the highest number wraps, so that a key that was made is taken up within a minute.
 */
final class TokenKeyProvider implements KeyProvider {

    private static final String PREFIX = "pkcs11:";
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final KeySettings.InToken settings;
    private final Clock clock;
    private @Nullable Token token;
    private int newest;
    private Instant looked = Instant.MIN;

    /** What is asked of a token; asked again once where the token was taken out, or forgot us. */
    private interface Question<T> {
        T ask(Token token) throws GeneralSecurityException;
    }

    TokenKeyProvider(KeySettings.InToken settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public synchronized String current() {
        if (!looked.plus(LOOK_AGAIN).isAfter(clock.instant())) {
            newest = ask(this::newest);
            looked = clock.instant();
        }
        if (newest == 0) {
            looked = Instant.MIN;
            throw new KeysUnavailable("The token holds no key " + settings.key() + ": make one with keys --next");
        }
        return PREFIX + label(newest);
    }

    /** The box begins with the label of what wrapped it, so that a key made at this moment leaves no doubt. */
    @Override
    public synchronized byte[] wrap(String place, byte[] key) {
        String label = current().substring(PREFIX.length());
        byte[] name = label.getBytes(StandardCharsets.UTF_8);
        byte[] box = ask(open -> open.wrap(label, place, key));
        return ByteBuffer.allocate(1 + name.length + box.length)
                .put((byte) name.length)
                .put(name)
                .put(box)
                .array();
    }

    @Override
    public synchronized byte[] unwrap(String keyId, String place, byte[] wrapped) {
        if (!keyId.startsWith(PREFIX)) {
            throw new KeysUnavailable("A key was wrapped by " + keyId + ", which is no key of this token");
        }
        if (wrapped.length == 0 || wrapped.length <= 1 + wrapped[0] || wrapped[0] < 1) {
            throw new KeysUnavailable("What " + keyId + " wrapped is damaged");
        }
        String label = new String(wrapped, 1, wrapped[0], StandardCharsets.UTF_8);
        byte[] box = Arrays.copyOfRange(wrapped, 1 + wrapped[0], wrapped.length);
        return ask(open -> open.unwrap(label, place, box))
                .orElseThrow(
                        () -> new KeysUnavailable("What " + keyId + " wrapped is damaged, or is of another place"));
    }

    /** Makes the key that follows, which wraps from now on. */
    synchronized String next() {
        String label = label(ask(this::newest) + 1);
        ask(open -> {
            open.make(label);
            return label;
        });
        looked = Instant.MIN;
        return current();
    }

    private int newest(Token open) throws GeneralSecurityException {
        Pattern numbered = Pattern.compile(Pattern.quote(settings.key()) + "-([1-9][0-9]{0,5})");
        int highest = 0;
        for (String label : open.labels()) {
            var number = numbered.matcher(label);
            int found = label.equals(settings.key()) ? 1 : number.matches() ? Integer.parseInt(number.group(1)) : 0;
            highest = Math.max(highest, found);
        }
        return highest;
    }

    private String label(int number) {
        return number == 1 ? settings.key() : settings.key() + "-" + number;
    }

    private <T> T ask(Question<T> question) {
        Token open = token == null ? Token.open(settings) : token;
        try {
            T answer = question.ask(open);
            token = open;
            return answer;
        } catch (GeneralSecurityException | ProviderException lost) {
            token = null;
        }
        try {
            Token again = Token.open(settings);
            T answer = question.ask(again);
            token = again;
            return answer;
        } catch (GeneralSecurityException | ProviderException e) {
            throw new KeysUnavailable("The token behind " + settings.module() + " fails: " + Token.reason(e), e);
        }
    }
}
