package uk.co.pharmacyiq.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.SealedBox;

class RecordTest {

    private static final MasterKey KEY =
            MasterKey.parse(Base64.getEncoder().encodeToString(new byte[32])).orElseThrow();

    @Test
    void the_same_event_always_has_the_same_bytes() {
        var members = new HashMap<String, Object>();
        members.put("b", 1L);
        members.put("a", Map.of("z", "\u20ac \"quoted\" \\ \n \u0001", "y", 2));
        assertThat(CanonicalJson.of(members))
                .isEqualTo("{\"a\":{\"y\":2,\"z\":\"\u20ac \\\"quoted\\\" \\\\ \\n \\u0001\"},\"b\":1}");
    }

    @Test
    void a_disclosed_field_proves_itself_and_no_other() {
        var seed = new byte[32];
        var commitments = Commitments.of(seed, Map.of("reason", "damaged", "name", "Asha Patel"));
        var salt = Commitments.salt(seed, "reason");
        assertThat(Base64.getEncoder().encodeToString(Commitments.commit(salt, "reason", "damaged")))
                .isEqualTo(commitments.get("reason"));
        assertThat(Base64.getEncoder().encodeToString(Commitments.commit(salt, "reason", "expired")))
                .isNotEqualTo(commitments.get("reason"));
        assertThat(Commitments.salt(seed, "name")).isNotEqualTo(salt);
    }

    @Test
    void numbers_are_gapless_and_a_lost_one_is_declared_void_until_that_stands() {
        var chain = new WriterChain(new UUID(0, 1), WriterKeys.of(KEY));
        var first = chain.next(CanonicalJson::of);
        var lost = chain.next(CanonicalJson::of);
        chain.committed(first);
        chain.rolledBack(lost);
        assertThat(chain.owed()).isNotEmpty();
        var third = chain.next(CanonicalJson::of);
        assertThat(third.sequence()).isEqualTo(3);
        assertThat(third.declaredVoid()).isEqualTo(Map.of("2", HexFormat.of().formatHex(lost.mac())));
        assertThat(third.leaf()).contains("\"void\":{\"2\":");
        chain.rolledBack(third);
        var fourth = chain.next(CanonicalJson::of);
        assertThat(fourth.declaredVoid()).containsOnlyKeys("2", "3");
        chain.committed(fourth);
        assertThat(chain.owed()).isEmpty();
    }

    @Test
    void what_was_lost_in_a_long_failure_is_declared_bit_by_bit() {
        var chain = new WriterChain(new UUID(0, 1), WriterKeys.of(KEY));
        for (int i = 0; i < WriterChain.MOST_VOIDS + 1; i++) {
            chain.rolledBack(chain.next(CanonicalJson::of));
        }
        var first = chain.next(CanonicalJson::of);
        assertThat(first.leaf()).hasSizeLessThan(Leaf.MOST_BYTES / 2);
        chain.committed(first);
        assertThat(chain.owed()).isNotEmpty();
        chain.committed(chain.next(CanonicalJson::of));
        assertThat(chain.owed()).isEmpty();
    }

    @Test
    void keys_of_writers_are_the_same_whether_from_the_master_key_or_from_the_secret_alone() {
        var keys = WriterKeys.of(KEY);
        var writer = new UUID(0, 1);
        var again = WriterKeys.parse(keys.encode()).orElseThrow();
        assertThat(again.of(writer)).isEqualTo(keys.of(writer));
        assertThat(again.of(new UUID(0, 2))).isNotEqualTo(keys.of(writer));
        assertThat(WriterKeys.parse("short")).isEmpty();
        assertThat(keys).hasToString("WriterKeys[hidden]");
    }

    @Test
    void a_link_depends_on_all_before_it() {
        var one = new WriterChain(new UUID(0, 1), WriterKeys.of(KEY));
        var other = new WriterChain(new UUID(0, 1), WriterKeys.of(KEY));
        one.next(_ -> "a");
        other.next(_ -> "b");
        assertThat(one.next(_ -> "c").mac()).isNotEqualTo(other.next(_ -> "c").mac());
    }

    @Test
    void a_sealed_part_opens_only_where_it_was_put() {
        var key = KEY.derive("AES", "test", "organisation");
        var box = SealedBox.seal(key, "audit.event/1", "secret".getBytes(StandardCharsets.UTF_8));
        assertThat(SealedBox.open(key, "audit.event/1", box)).asString().isEqualTo("secret");
        assertThatThrownBy(() -> SealedBox.open(key, "audit.event/2", box)).hasMessageNotContaining("secret");
        var altered = box.clone();
        altered[altered.length - 1] ^= 1;
        assertThatThrownBy(() -> SealedBox.open(key, "audit.event/1", altered))
                .isInstanceOf(IllegalStateException.class);
    }
}
