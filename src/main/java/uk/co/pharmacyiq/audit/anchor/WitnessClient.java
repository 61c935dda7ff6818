package uk.co.pharmacyiq.audit.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.Cosignature;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.note.VerifierKey;

/**
 * A witness run by somebody else, spoken to as C2SP tlog-witness says. It signs a checkpoint only if that continues the
 * last one it signed, so nobody can show two histories to people who ask for its signature.
 */
public final class WitnessClient implements Anchor {

    private static final String COSIGNATURES_ONLY = "The answer of the witness %s holds no signature of its key.";

    private final VerifierKey witness;
    private final WitnessCall call;
    private final Map<String, Long> known = new ConcurrentHashMap<>();

    /**
     * A witness.
     *
     * @param prefix its address, to which {@code /add-checkpoint} is added
     * @param witness its key, of the type that cosigns; the key's name is the anchor's name
     */
    public WitnessClient(URI prefix, VerifierKey witness) {
        if (witness.type() != VerifierKey.COSIGNATURE) {
            throw new IllegalArgumentException("The key of a witness is of the type that cosigns checkpoints (04).");
        }
        this.witness = witness;
        this.call = new WitnessCall(prefix, witness.name());
    }

    /** Reads {@code <address> <key>}, as an operator writes it down. */
    public static Optional<WitnessClient> parse(String addressAndKey) {
        var words = Pattern.compile("\\s+").splitAsStream(addressAndKey.strip()).toList();
        if (words.size() != 2) {
            return Optional.empty();
        }
        try {
            var prefix = new URI(words.get(0));
            return VerifierKey.parse(words.get(1))
                    .filter(key -> key.type() == VerifierKey.COSIGNATURE && WitnessCall.callable(prefix))
                    .map(key -> new WitnessClient(prefix, key));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return witness.name();
    }

    @Override
    public Kind kind() {
        return Kind.WITNESS;
    }

    /** The key by which anybody verifies what this witness signed. */
    public VerifierKey key() {
        return witness;
    }

    @Override
    public void remember(String origin, long size) {
        known.merge(origin, size, Math::max);
    }

    @Override
    public Optional<SignedNote> newest(String origin) throws IOException, AnchorConflict {
        var text = call.newest(origin);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var note = SignedNote.parse(text.get().getBytes(UTF_8));
        var checkpoint = note.flatMap(Checkpoint::of);
        if (note.isEmpty()
                || checkpoint.isEmpty()
                || Cosignature.verified(witness, note.get()).isEmpty()) {
            throw new IOException(COSIGNATURES_ONLY.formatted(name()));
        }
        notBefore(origin, checkpoint.get().size());
        remember(origin, checkpoint.get().size());
        return note;
    }

    @Override
    public List<String> publish(SignedNote note, Consistency proofs) throws IOException, AnchorConflict {
        var checkpoint = Checkpoint.of(note).orElseThrow(() -> new IllegalArgumentException("not a checkpoint"));
        long old = known.getOrDefault(checkpoint.origin(), 0L);
        if (old > checkpoint.size()) {
            throw Conflicts.ahead(name(), old, checkpoint.size());
        }
        for (int attempt = 0; attempt < 3; attempt++) {
            var proof = old == 0 ? List.<byte[]>of() : proofs.between(old, checkpoint.size());
            switch (call.add(old, proof, note)) {
                case WitnessCall.Signed(var lines) -> {
                    var line = cosignature(note, lines);
                    remember(checkpoint.origin(), checkpoint.size());
                    return List.of(line);
                }
                case WitnessCall.HasSize(var size) -> old = next(checkpoint, old, size);
                case WitnessCall.Differs() -> throw Conflicts.forked(name(), old, checkpoint.size());
            }
        }
        throw new IOException("The witness " + name() + " named another size each time it was asked.");
    }

    /** The size to try next, if the one the witness names can be right. */
    private long next(Checkpoint ours, long tried, long size) throws AnchorConflict {
        if (size > ours.size()) {
            throw Conflicts.ahead(name(), size, ours.size());
        }
        notBefore(ours.origin(), size);
        if (size == tried) {
            throw Conflicts.forked(name(), size, ours.size());
        }
        return size;
    }

    private void notBefore(String origin, long size) throws AnchorConflict {
        long before = known.getOrDefault(origin, 0L);
        if (size < before) {
            throw Conflicts.wentBack(name(), before, size);
        }
    }

    /** The line of this witness among those it answered, once it is verified. */
    private String cosignature(SignedNote note, String lines) throws IOException {
        return lines.lines()
                .map(line -> line + "\n")
                .flatMap(line -> SignedNote.Signature.parse(line).stream())
                .filter(signature -> Cosignature.verified(witness, new SignedNote(note.text(), List.of(signature)))
                        .isPresent())
                .map(SignedNote.Signature::line)
                .findFirst()
                .orElseThrow(() -> new IOException(COSIGNATURES_ONLY.formatted(name())));
    }

    @Override
    public void close() {
        call.close();
    }
}
