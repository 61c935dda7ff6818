package uk.co.pharmacyiq.audit.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.co.pharmacyiq.audit.note.Checkpoint;
import uk.co.pharmacyiq.audit.proof.OfflineVerifier.Verdict;

/** The verifier an outsider runs: content with a true record, and naming what is wrong with any other. */
class VerifyAuditLogTest {

    private static final int SIZE = 600;

    @TempDir
    Path folder;

    private final SampleLog log = SampleLog.of(SIZE);

    private Verdict export(Object... more) throws IOException {
        log.export(folder);
        return verify(more);
    }

    private Verdict verify(Object... more) {
        var arguments = new ArrayList<Object>(
                List.of("export", folder, "--key", log.platform.verifier().text()));
        arguments.addAll(List.of(more));
        return OfflineVerifier.run(arguments.toArray());
    }

    private void change(String file, int at) throws IOException {
        var bytes = Files.readAllBytes(folder.resolve(file));
        bytes[at < 0 ? bytes.length + at : at] ^= 1;
        Files.write(folder.resolve(file), bytes);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void a_true_export_is_ok_with_witness_and_earlier_checkpoint() throws IOException {
        var verdict = export(
                "--witness",
                log.witness.cosigner().text(),
                "--previous",
                file("kept", log.note(300)),
                "--max-age",
                "24h",
                "--now",
                SampleLog.WITNESSED.plusSeconds(60));
        assertThat(verdict.text()).contains("saw it at 2026-03-02T18:00:00Z").endsWith("OK\n");
        assertThat(verdict.text()).contains("600 events as sealed, 600 fields as their commitments say");
        assertThat(verdict.text()).contains("the 300 events of");
        assertThat(verdict.exit()).isZero();
    }

    @Test
    void the_same_as_one_zip_is_ok() throws IOException {
        log.export(folder);
        var zip = Files.createTempFile("record", ".zip");
        try (OutputStream out = Files.newOutputStream(zip);
                var entries = new ZipOutputStream(out);
                var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, entries);
            }
        }
        var verdict = OfflineVerifier.run(
                "export", zip, "--key", log.platform.verifier().text());
        assertThat(verdict.text()).endsWith("OK\n");
        Files.delete(zip);
    }

    @Test
    void every_size_around_the_edges_of_tiles_is_ok() throws IOException {
        for (int size : new int[] {1, 2, 255, 256, 257, 511, 512, 513}) {
            var sized = SampleLog.of(size);
            var place = Files.createDirectories(folder.resolve(Integer.toString(size)));
            sized.export(place);
            var verdict = OfflineVerifier.run(
                    "export", place, "--key", sized.platform.verifier().text());
            assertThat(verdict.text()).as("size %s", size).endsWith("OK\n");
        }
    }

    @Test
    void a_changed_event_is_named_by_its_index() throws IOException {
        log.export(folder);
        int length = log.entries.getFirst().length + 2;
        change("tile/entries/001", 3 * length + 100);
        var verdict = verify();
        assertThat(verdict.kinds()).containsExactly("leaf-changed");
        assertThat(verdict.text()).contains("organisation=" + SampleLog.ORGANISATION + " index=259:");
        assertThat(verdict.exit()).isEqualTo(3);
    }

    @Test
    void a_changed_tile_is_named_by_its_index() throws IOException {
        log.export(folder);
        change("tile/0/000", 5 * 32);
        change("tile/1/000.p/2", 0);
        assertThat(verify().text())
                .contains("tile-changed organisation=" + SampleLog.ORGANISATION + " index=5:")
                .contains("tile/1/000.p/2 does not follow");
    }

    @Test
    void an_event_and_its_tiles_changed_together_break_the_root_and_what_was_kept() throws IOException {
        var kept = file("kept", log.note(300));
        var note = log.note(SIZE);
        log.entries.set(
                17,
                new String(log.entries.get(17), UTF_8)
                        .replace("STOCK_ISSUE", "STOCK_COUNT")
                        .getBytes(UTF_8));
        log.export(folder);
        file("checkpoint", note);
        assertThat(verify("--previous", kept).kinds()).contains("root-mismatch", "consistency-broken");
    }

    @Test
    void a_rewritten_log_signed_with_the_stolen_key_breaks_what_was_kept() throws IOException {
        var kept = file("kept", log.note(300));
        var same = file("same", log.note(SIZE));
        log.entries.set(
                17,
                new String(log.entries.get(17), UTF_8)
                        .replace("STOCK_ISSUE", "STOCK_COUNT")
                        .getBytes(UTF_8));
        assertThat(export("--previous", kept, "--previous", same).kinds())
                .containsExactlyInAnyOrder("consistency-broken", "fork");
    }

    @Test
    void a_log_rolled_back_is_shorter_than_what_was_kept() throws IOException {
        var kept = file("kept", log.note(SIZE));
        log.entries.subList(400, SIZE).clear();
        assertThat(export("--previous", kept).kinds()).containsExactly("rollback");
    }

    @Test
    void missing_and_surplus_events_are_found() throws IOException {
        log.export(folder);
        Files.delete(folder.resolve("tile/entries/001"));
        assertThat(verify().kinds()).containsExactly("leaf-missing");
        log.export(folder);
        var bundle = folder.resolve("tile/entries/002.p/88");
        Files.write(bundle, java.util.Arrays.copyOf(Files.readAllBytes(bundle), 900));
        assertThat(verify().kinds()).contains("leaf-missing");
        log.export(folder);
        Files.write(bundle, new byte[] {0, 1, 'x'}, java.nio.file.StandardOpenOption.APPEND);
        SampleLog.write(folder.resolve("tile/entries/003.p/1"), new byte[] {0, 1, 'x'});
        assertThat(verify().kinds()).containsExactly("leaf-extra", "leaf-extra");
    }

    @Test
    void signatures_and_names_are_checked() throws IOException {
        log.export(folder);
        change("checkpoint", -8);
        assertThat(verify().kinds()).hasSize(1).isSubsetOf("signature-invalid", "malformed");
        log.export(folder);
        change("checkpoint", log.origin().length() + 1);
        assertThat(verify().kinds()).containsExactly("signature-invalid");
        log.export(folder);
        change("checkpoint", log.origin().length() - 3);
        assertThat(verify().kinds()).containsExactly("signature-invalid");
        log.export(folder);
        change("checkpoint", 3);
        assertThat(verify().kinds()).containsExactly("wrong-organisation");
    }

    @Test
    void the_log_of_heads_is_checked() throws IOException {
        log.export(folder);
        var kept = Files.readString(folder.resolve("head.tlog-proof"));
        file("head.tlog-proof", kept.replace("index 1", "index 2"));
        assertThat(verify().kinds()).containsExactly("head-changed");
        file("head.tlog-proof", kept.replaceFirst("extra A", "extra B"));
        assertThat(verify().kinds()).containsExactly("head-changed");
        file("head.tlog-proof", kept.replace("heads/1\n3\n", "heads/1\n4\n"));
        assertThat(verify().kinds()).containsExactly("signature-invalid");
        file("head.tlog-proof", "nothing");
        assertThat(verify().kinds()).containsExactly("malformed");
    }

    @Test
    void too_few_witnesses_and_old_news_are_found() throws IOException {
        var other = SampleLog.of(1).witness.cosigner().text();
        log.export(folder);
        assertThat(verify("--witness", other).kinds()).containsExactly("signature-invalid");
        assertThat(verify(
                                "--witness",
                                other,
                                "--witness",
                                log.witness.cosigner().text(),
                                "--quorum",
                                "1")
                        .kinds())
                .isEmpty();
        var late = SampleLog.WITNESSED.plusSeconds(90_000);
        assertThat(verify("--witness", log.witness.cosigner().text(), "--max-age", "24h", "--now", late)
                        .kinds())
                .containsExactly("stale");
    }

    @Test
    void what_an_event_says_of_itself_is_checked() throws IOException {
        var first = Map.of("id", "0198c0de-0001-7000-8000-000000000000");
        for (var wrong : Map.<String, Map<String, ?>>of(
                        "wrong-organisation", Map.of("org", "0198c0de-0000-7000-8000-000000000002"),
                        "duplicate", first,
                        "malformed", Map.of("at", "2026-03-02 09:00:00.123"),
                        "clock-back",
                                Map.of(
                                        "at",
                                        SampleLog.BEGINNING.minusSeconds(7200).toString()),
                        "backdated",
                                Map.of(
                                        "at",
                                        SampleLog.BEGINNING.minusSeconds(7200).toString(),
                                        "writer",
                                        "0198c0de-0000-7000-8000-00000000dddd"),
                        "forged", Map.of("action", "RECORD_FORGED", "facts", Map.of("event", "x", "kind", "forged")),
                        "gap", Map.of("action", "RECORD_GAP", "facts", Map.of("writer", "w", "seq", "7")))
                .entrySet()) {
            log.entries.subList(SIZE, log.entries.size()).clear();
            log.add(wrong.getValue());
            var place = Files.createDirectories(folder.resolve(wrong.getKey()));
            log.export(place);
            var verdict = OfflineVerifier.run(
                    "export", place, "--key", log.platform.verifier().text());
            assertThat(verdict.kinds()).as(verdict.text()).containsExactly(wrong.getKey());
            assertThat(verdict.text()).contains("index=600:");
        }
    }

    @Test
    void the_same_number_of_a_writer_twice_is_a_duplicate() throws IOException {
        log.add(Map.of("seq", 5));
        assertThat(export().kinds()).containsExactly("duplicate");
    }

    @Test
    void a_settled_gap_is_no_finding() throws IOException {
        log.add(Map.of("action", "RECORD_GAP", "facts", Map.of("writer", "w", "seq", "7")));
        log.add(Map.of("action", "RECORD_GAP_SETTLED", "facts", Map.of("writer", "w", "seq", "7", "how", "void")));
        assertThat(export().kinds()).isEmpty();
    }

    @Test
    void dropped_texts_want_a_sealed_event_of_retention() throws IOException {
        log.dropped.addAll(log.entries.subList(10, 300));
        log.export(folder);
        Files.delete(folder.resolve("events.jsonl"));
        assertThat(verify().kinds()).contains("body-missing");
        log.add(Map.of(
                "action",
                "RECORD_RETENTION",
                "facts",
                Map.of("month", "2026-03", "first", "10", "last", "299", "count", "290")));
        var place = Files.createDirectories(folder.resolve("explained"));
        log.export(place);
        Files.delete(place.resolve("events.jsonl"));
        var verdict = OfflineVerifier.run(
                "export", place, "--key", log.platform.verifier().text());
        assertThat(verdict.text()).contains("290 texts were dropped").endsWith("OK\n");
    }

    @Test
    void readable_events_must_be_the_sealed_ones() throws IOException {
        log.export(folder);
        var lines = Files.readString(folder.resolve("events.jsonl"));
        file("events.jsonl", lines.replaceFirst("STOCK_ISSUE", "STOCK_COUNT"));
        assertThat(verify().kinds()).containsExactly("body-changed");
        file("events.jsonl", lines.replaceFirst("damaged", "expired"));
        assertThat(verify().kinds()).containsExactly("commitment-mismatch");
        file("events.jsonl", lines.substring(0, lines.length() - 20));
        assertThat(verify().kinds()).containsExactly("malformed");
    }

    @Test
    void consistency_of_two_checkpoints_is_shown_by_the_tiles() throws IOException {
        log.export(folder);
        var old = file("old", log.note(299));
        var now = file("now", log.note(SIZE));
        var key = log.platform.verifier().text();
        assertThat(OfflineVerifier.run("consistency", old, now, folder, "--key", key)
                        .text())
                .endsWith("OK\n");
        assertThat(OfflineVerifier.run("consistency", now, old, folder).kinds()).containsExactly("rollback");
        var forged = new Checkpoint(log.origin(), 299, new byte[32]).signed(log.platform.named(log.origin()));
        var broken = file("forged", forged.note());
        assertThat(OfflineVerifier.run("consistency", broken, now, folder, "--key", key)
                        .kinds())
                .containsExactly("consistency-broken");
    }

    @Test
    void a_wrong_command_and_an_unreadable_file_have_their_own_exit_codes() {
        assertThat(OfflineVerifier.run().exit()).isZero();
        assertThat(OfflineVerifier.run("export", folder).exit()).isEqualTo(2);
        assertThat(OfflineVerifier.run("prove").exit()).isEqualTo(2);
        assertThat(OfflineVerifier.run("export", folder, "--key", "a+b").exit()).isEqualTo(2);
        assertThat(verify().exit()).isEqualTo(1);
    }
}
