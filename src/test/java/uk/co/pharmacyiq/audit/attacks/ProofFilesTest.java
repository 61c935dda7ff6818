package uk.co.pharmacyiq.audit.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.co.pharmacyiq.audit.SealedWorld;
import uk.co.pharmacyiq.audit.note.TlogProof;
import uk.co.pharmacyiq.audit.proof.OutsideView;
import uk.co.pharmacyiq.keys.TestKeys;

/** Somebody changes the proof of one event on its way to the outsider. */
class ProofFilesTest {

    private final AttackedWorld attacked = AttackedWorld.empty();
    private final SealedWorld world = attacked.world();
    private final Outsider outsider = attacked.outsider();
    private final String proof = proof(append());

    @AfterEach
    void close() {
        attacked.close();
    }

    @Test
    void attack_17_a_disclosed_field_with_another_value_is_not_what_the_event_committed_to() {
        var lie = extra(text -> text.replace("\"value\":\"damaged\"", "\"value\":\"expired\""));
        Attack.done(attacked, 17, "disclose another value")
                .seenByOutsider("commitment-mismatch", () -> outsider.verifyProof(lie));
    }

    @Test
    void attack_17_the_salts_of_two_fields_do_not_open_each_other() {
        var lie = extra(text -> {
            var salts = salts(text);
            return text.replace(salts.get("reason"), "-")
                    .replace(salts.get("quantity"), salts.get("reason"))
                    .replace("-\",\"value", salts.get("quantity") + "\",\"value");
        });
        Attack.done(attacked, 17, "swap the salts of two fields")
                .seenByOutsider("commitment-mismatch", () -> outsider.verifyProof(lie));
    }

    @Test
    void attack_21_no_proof_that_is_cut_stretched_or_garbled_passes() {
        var bytes = proof.getBytes(UTF_8);
        var random = new Random(20260305);
        Attack.done(attacked, 21, "garble a proof file, 300 times").seenBy("outsider", "refused", "every proof", () -> {
            for (int round = 0; round < 100; round++) {
                var flipped = bytes.clone();
                flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                refused(flipped);
                refused(Arrays.copyOf(bytes, random.nextInt(bytes.length)));
                var longer = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(40));
                Arrays.fill(longer, bytes.length, longer.length, (byte) ('a' + random.nextInt(26)));
                refused(longer);
            }
        });
    }

    private void refused(byte[] mutant) {
        var verdict = outsider.verifyProof(mutant);
        assertThat(verdict.exit()).as(verdict.text()).isEqualTo(3);
    }

    private UUID append() {
        var event = SealedWorld.event(attacked.ours(), "STOCK_ISSUE", Map.of("reason", "damaged", "quantity", "3"));
        world.transaction().executeWithoutResult(_ -> {
            world.bind(attacked.ours());
            world.log().append(event);
        });
        world.appendTogether(world.log(), attacked.ours(), 40);
        attacked.seal();
        attacked.visit();
        return event.id();
    }

    /** As its organisation's user is given it: with two fields to show. */
    private String proof(UUID event) {
        var pool = world.pool(world.database().app(), 1);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        var jdbc = JdbcClient.create(pool);
        var text = world.transaction().execute(_ -> {
            world.bind(attacked.ours());
            return transaction.execute(_ -> {
                TestKeys.context(pool, world.masterKey()).bind(attacked.ours());
                return disclosing(jdbc, event);
            });
        });
        var verdict = outsider.verifyProof(String.valueOf(text).getBytes(UTF_8));
        assertThat(verdict.exit()).as(verdict.text()).isZero();
        assertThat(verdict.text()).contains("2 disclosed");
        return String.valueOf(text);
    }

    private String disclosing(JdbcClient jdbc, UUID event) {
        return OutsideView.proofs(jdbc, world.log())
                .proofOf(attacked.ours(), event, Set.of("reason", "quantity"))
                .orElseThrow();
    }

    private byte[] extra(UnaryOperator<String> lie) {
        var read = TlogProof.parse(proof).orElseThrow();
        var text = new String(read.extra(), UTF_8);
        var changed = lie.apply(text);
        assertThat(changed).isNotEqualTo(text);
        return new TlogProof(changed.getBytes(UTF_8), read.index(), read.hashes(), read.checkpoint())
                .text()
                .getBytes(UTF_8);
    }

    private static Map<String, String> salts(String extra) {
        var salts = new HashMap<String, String>();
        var disclosed =
                (List<?>) JsonParserFactory.getJsonParser().parseMap(extra).get("disclosed");
        for (var field : disclosed) {
            var members = (Map<?, ?>) field;
            salts.put(String.valueOf(members.get("name")), String.valueOf(members.get("salt")));
        }
        return salts;
    }
}
