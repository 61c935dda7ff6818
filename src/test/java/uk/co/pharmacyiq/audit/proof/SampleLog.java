package uk.co.pharmacyiq.audit.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import uk.co.pharmacyiq.audit.CanonicalJson;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.note.SignedNote;
import uk.co.pharmacyiq.audit.note.SigningKey;
import uk.co.pharmacyiq.audit.note.TlogProof;
import uk.co.pharmacyiq.audit.tree.Merkle;
import uk.co.pharmacyiq.audit.tree.Subtrees;
import uk.co.pharmacyiq.audit.tree.TileAddress;

/** A small log made by hand, from which exports and proofs are written: what the offline verifier is tried on. */
final class SampleLog {

    static final String BASE = "audit.example.test";
    static final UUID ORGANISATION = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    static final UUID WRITER = UUID.fromString("0198c0de-0000-7000-8000-00000000aaaa");
    static final Instant BEGINNING = Instant.parse("2026-03-02T09:00:00.123Z");
    static final Instant WITNESSED = Instant.parse("2026-03-02T18:00:00Z");

    final SigningKey platform = SigningKey.generate(BASE + "/heads/1", new SecureRandom());
    final SigningKey witness = SigningKey.generate("witness.example.test", new SecureRandom());
    final List<byte[]> entries = new ArrayList<>();
    final List<byte[]> dropped = new ArrayList<>();
    final byte[] salt = new byte[32];

    static SampleLog of(int size) {
        var log = new SampleLog();
        for (int i = 0; i < size; i++) {
            log.add(Map.of());
        }
        return log;
    }

    /** Adds an event; members given replace those it would have. */
    void add(Map<String, ?> members) {
        int index = entries.size();
        var leaf = new TreeMap<String, Object>(Map.of(
                "v", 1,
                "id", new UUID(0x0198c0de00017000L, 0x8000000000000000L + index).toString(),
                "org", ORGANISATION.toString(),
                "at", BEGINNING.plusSeconds(index).toString(),
                "action", "STOCK_ISSUE",
                "outcome", "done",
                "subject", Map.of("type", "movement", "id", "0198c0de-0000-7000-8000-00000000bbbb"),
                "who", Map.of("kind", "person", "id", "0198c0de-0000-7000-8000-00000000cccc")));
        leaf.put("seq", index + 1);
        leaf.put("writer", WRITER.toString());
        leaf.put("commit", Map.of("reason", commitment(index, "reason", reason(index))));
        leaf.put("sealed", Base64.getEncoder().encodeToString(new byte[32]));
        leaf.putAll(members);
        entries.add(CanonicalJson.of(leaf).getBytes(UTF_8));
    }

    static String reason(int index) {
        return "damaged \"" + index + "\" €";
    }

    static byte[] saltOf(int index) {
        return sha256(("salt " + index).getBytes(UTF_8));
    }

    private static String commitment(int index, String name, String value) {
        var content = new ByteArrayOutputStream();
        content.writeBytes("audit-commit/v1".getBytes(UTF_8));
        content.writeBytes(saltOf(index));
        content.write(0);
        content.write(name.length());
        content.writeBytes(name.getBytes(UTF_8));
        content.writeBytes(value.getBytes(UTF_8));
        return Base64.getEncoder().encodeToString(sha256(content.toByteArray()));
    }

    List<byte[]> hashes() {
        return entries.stream().map(Merkle::leafHash).toList();
    }

    String origin() {
        return BASE + "/t/" + ORGANISATION + "/1";
    }

    Checkpoint checkpoint(int size) {
        return new Checkpoint(origin(), size, Merkle.root(size, Subtrees.of(hashes())));
    }

    String note(int size) {
        return checkpoint(size).signed(platform.named(origin())).note();
    }

    /** The log of heads: three entries, of which the second is this checkpoint. */
    TlogProof head(int size) {
        var body = checkpoint(size).body().getBytes(UTF_8);
        var content = new ByteArrayOutputStream();
        content.writeBytes(salt);
        content.writeBytes(body);
        var leaves = List.of(
                Merkle.leafHash(new byte[32]),
                Merkle.leafHash(sha256(content.toByteArray())),
                Merkle.leafHash(new byte[] {1}));
        var subtrees = Subtrees.of(leaves);
        var heads = new Checkpoint(platform.name(), 3, Merkle.root(3, subtrees));
        SignedNote note = heads.signed(platform).with(witness.cosign(heads.body(), WITNESSED));
        return new TlogProof(salt, 1, Merkle.inclusionProof(1, 3, subtrees), note.note());
    }

    String proof(int index, int size) {
        var head = head(size);
        var extra = CanonicalJson.of(Map.of(
                "leaf", new String(entries.get(index), UTF_8),
                "disclosed", List.of(Map.of("name", "reason", "salt", base64(saltOf(index)), "value", reason(index))),
                "head",
                        Map.of(
                                "index", 1,
                                "salt", base64(salt),
                                "hashes",
                                        head.hashes().stream()
                                                .map(SampleLog::base64)
                                                .toList(),
                                "checkpoint", head.checkpoint())));
        var hashes = Merkle.inclusionProof(index, size, Subtrees.of(hashes()));
        return new TlogProof(extra.getBytes(UTF_8), index, hashes, note(size)).text();
    }

    void export(Path folder) throws IOException {
        int size = entries.size();
        var subtrees = Subtrees.of(hashes());
        write(folder.resolve("checkpoint"), note(size).getBytes(UTF_8));
        write(folder.resolve("head.tlog-proof"), head(size).text().getBytes(UTF_8));
        for (var tile : TileAddress.covering(size).toList()) {
            var data = new ByteArrayOutputStream();
            for (int i = 0; i < tile.width(); i++) {
                data.writeBytes(subtrees.root(8 * tile.level(), tile.n() * 256 + i));
            }
            write(folder.resolve(tile.path()), data.toByteArray());
        }
        for (var bundle : TileAddress.covering(TileAddress.ENTRIES, size).toList()) {
            var data = new ByteArrayOutputStream();
            for (int i = 0; i < bundle.width(); i++) {
                var entry = entries.get((int) bundle.n() * 256 + i);
                int length = dropped.contains(entry) ? 0 : entry.length;
                data.write(length >>> 8);
                data.write(length);
                data.write(entry, 0, length);
            }
            write(folder.resolve(bundle.path()), data.toByteArray());
        }
        var lines = new StringBuilder();
        for (int i = 0; i < size; i++) {
            lines.append("{\"leaf\":").append(new String(entries.get(i), UTF_8));
            lines.append(",\"log\":1,\"index\":").append(i).append(",\"details\":");
            lines.append(CanonicalJson.of(Map.of("reason", reason(i)))).append(",\"salts\":");
            lines.append(CanonicalJson.of(Map.of("reason", base64(saltOf(i))))).append("}\n");
        }
        write(folder.resolve("events.jsonl"), lines.toString().getBytes(UTF_8));
    }

    static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
