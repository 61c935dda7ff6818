package uk.co.pharmacyiq.identity.passkey;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.session.Anteroom.Visit;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Work;

/** Words what a browser is asked, for every ceremony alike: user verification always, attestation never. */
@Component
class PasskeyQuestions {

    private static final String REQUIRED = "required";

    /** As long as credentials of common authenticators are. */
    private static final int[] LENGTHS = {16, 20, 32, 32};

    private final Origins origins;
    private final Challenges challenges;
    private final UserHandle handles;
    private final Kept kept;
    private final SecretKey key;

    PasskeyQuestions(Origins origins, Challenges challenges, UserHandle handles, Kept kept, MasterKey masterKey) {
        this.origins = origins;
        this.challenges = challenges;
        this.handles = handles;
        this.kept = kept;
        this.key = masterKey.derive("HmacSHA256", "passkey-nobody", "");
    }

    Options.Get get(Ceremony ceremony, List<byte[]> allowed) {
        return new Options.Get(
                Options.base64(challenges.make(ceremony)),
                Challenges.LIFE.toMillis(),
                origins.host(),
                allowed.stream().map(Options.Descriptor::of).toList(),
                REQUIRED);
    }

    /**
     * Asks for a new passkey.
     *
     * @param signInName as the browser's own list of accounts shows it
     * @param had those that the person has already
     */
    Options.Create create(Ceremony ceremony, Actor.Identity who, String signInName, List<byte[]> had) {
        return new Options.Create(
                new Options.Party(origins.host(), "PharmacyIQ"),
                new Options.User(
                        Options.base64(handles.of(who.organisation(), who.person())), signInName, who.displayName()),
                Options.base64(challenges.make(ceremony)),
                Authenticators.ALGORITHMS.stream()
                        .map(algorithm -> new Options.Algorithm("public-key", algorithm.getValue()))
                        .toList(),
                Challenges.LIFE.toMillis(),
                had.stream().map(Options.Descriptor::of).toList(),
                new Options.Selection("preferred", false, REQUIRED),
                "none",
                Map.of("credProps", true));
    }

    List<byte[]> ofName(Visit visit, String local) {
        return kept.store.ofName(visit, local);
    }

    /** Credentials that nobody has: the same ones whenever the same name is asked about, one or two. */
    List<byte[]> madeUp(String name) {
        int count = 1 + (bytes(name + "\0count")[0] & 1);
        return IntStream.range(0, count)
                .mapToObj(at -> {
                    var bytes = bytes(name + '\0' + at);
                    return Arrays.copyOf(bytes, LENGTHS[bytes[31] & 3]);
                })
                .toList();
    }

    /** Uses the challenge of a new passkey up; false where it was. */
    boolean spend(Work work, byte[] challengeHash) {
        return kept.store.spend(work, challengeHash);
    }

    void forgive(byte[] credential, Browser browser) {
        kept.guard.forgive(credential, browser);
    }

    private byte[] bytes(String text) {
        return SecretToken.derived(key, text).hash();
    }

    /** What is kept of passkeys, and of tries. */
    @Component
    static class Kept {

        private final ShownStore store;
        private final PasskeyCheck.Guard guard;

        Kept(ShownStore store, PasskeyCheck.Guard guard) {
            this.store = store;
            this.guard = guard;
        }
    }
}
