package uk.co.pharmacyiq.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.medicines.MedicinesAtWork;

/** The proofs that transparency-dev/merkle publishes for whoever writes such a tree, most of them bad. */
class VectorsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void every_published_proof_is_judged_as_published() throws IOException {
        var folder = MedicinesAtWork.data("merkle");
        var wrong = new ArrayList<String>();
        int judged = 0;
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                var vector = JSON.readTree(file);
                if (holds(folder.relativize(file), vector)
                        == vector.get("wantErr").asBoolean()) {
                    wrong.add(folder.relativize(file) + ": " + vector.get("desc"));
                }
                judged++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(judged).isEqualTo(196);
    }

    private static boolean holds(Path file, JsonNode vector) {
        if (file.startsWith("inclusion")) {
            return Merkle.includes(
                    number(vector.get("leafIdx")),
                    number(vector.get("treeSize")),
                    bytes(vector.get("leafHash")),
                    proof(vector),
                    bytes(vector.get("root")));
        }
        return Merkle.consistent(
                number(vector.get("size1")),
                number(vector.get("size2")),
                bytes(vector.get("root1")),
                bytes(vector.get("root2")),
                proof(vector));
    }

    /** Numbers of 64 bits, of which some are too large for a tree and wrap to below zero. */
    private static long number(JsonNode number) {
        return number.bigIntegerValue().longValue();
    }

    private static List<byte[]> proof(JsonNode vector) {
        var proof = new ArrayList<byte[]>();
        vector.get("proof").forEach(hash -> proof.add(bytes(hash)));
        return proof;
    }

    private static byte[] bytes(JsonNode base64) {
        return base64.isNull() ? new byte[0] : Base64.getDecoder().decode(base64.asString());
    }
}
