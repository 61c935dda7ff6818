package uk.co.pharmacyiq.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** M-055: each organisation has keys of its own, which can be rotated and destroyed without touching another's. */
class OrganisationKeysTest extends PharmacyTest {

    private static final String COLUMN = "patients.hold.reason";

    @Autowired
    private OrganisationKeys keys;

    @Autowired
    private SealedText text;

    @Autowired
    private TenantContext context;

    @Autowired
    private PlatformTransactionManager transactions;

    private final OrganisationId ours = new OrganisationId(UUID.randomUUID());
    private final OrganisationId theirs = new OrganisationId(UUID.randomUUID());
    private final UUID row = UUID.randomUUID();

    @Test
    void what_was_sealed_opens_where_it_was_put_and_nowhere_else() {
        var box = text.seal(ours, COLUMN, row, "Öffnen mit £5");
        assertThat(text.open(ours, COLUMN, row, box)).isEqualTo("Öffnen mit £5");
        assertThatThrownBy(() -> text.open(ours, COLUMN, UUID.randomUUID(), box))
                .hasMessageContaining("does not open");
        assertThatThrownBy(() -> text.open(ours, "patients.merge.reason", row, box))
                .hasMessageContaining("does not open");
        assertThatThrownBy(() -> text.open(theirs, COLUMN, row, box)).hasMessageContaining("does not open");
        box[box.length - 1] ^= 1;
        assertThatThrownBy(() -> text.open(ours, COLUMN, row, box)).hasMessageContaining("does not open");
    }

    @Test
    void equal_values_are_found_again_within_one_organisation_and_for_one_purpose_only() {
        assertThat(text.blind(ours, "nhs", "9990000018")).hasSize(16).isEqualTo(text.blind(ours, "nhs", "9990000018"));
        assertThat(text.blind(ours, "nhs", "9990000018"))
                .isNotEqualTo(text.blind(ours, "phone", "9990000018"))
                .isNotEqualTo(text.blind(theirs, "nhs", "9990000018"))
                .isNotEqualTo(text.blind(ours, "nhs", "9990000026"));
    }

    @Test
    @DisplayName("M-055 after a rotation old data is readable and new data uses the new key")
    void after_a_rotation_old_data_is_readable() {
        var old = text.seal(ours, COLUMN, row, "before");
        var blind = text.blind(ours, "nhs", "9990000018");
        assertThat(within(ours, () -> keys.rotate(ours))).isEqualTo(2);
        var next = text.seal(ours, COLUMN, row, "after");
        assertThat(SealedText.versionOf(old)).isEqualTo(1);
        assertThat(SealedText.versionOf(next)).isEqualTo(2);
        assertThat(text.open(ours, COLUMN, row, old)).isEqualTo("before");
        assertThat(text.open(ours, COLUMN, row, next)).isEqualTo("after");
        assertThat(text.blind(ours, "nhs", "9990000018")).isEqualTo(blind);
    }

    @Test
    @DisplayName("M-055 after the keys of one organisation are destroyed its data is unreadable and another's is fine")
    void destroyed_keys_make_one_organisations_data_unreadable() {
        var gone = text.seal(ours, COLUMN, row, "gone");
        var kept = text.seal(theirs, COLUMN, row, "kept");
        assertThat(within(ours, () -> keys.destroy(ours, UUID.randomUUID()))).isEqualTo(1);
        assertThatThrownBy(() -> text.open(ours, COLUMN, row, gone)).isInstanceOf(KeysDestroyed.class);
        assertThatThrownBy(() -> text.seal(ours, COLUMN, row, "more")).isInstanceOf(KeysDestroyed.class);
        assertThatThrownBy(() -> text.blind(ours, "nhs", "9990000018")).isInstanceOf(KeysDestroyed.class);
        assertThat(text.open(theirs, COLUMN, row, kept)).isEqualTo("kept");
        assertThat(within(ours, () -> keys.versions(ours)))
                .singleElement()
                .matches(OrganisationKeys.Version::destroyed);
    }

    @Test
    void a_key_made_in_a_transaction_that_is_rolled_back_is_forgotten() {
        var lost = new TransactionTemplate(transactions).execute(status -> {
            context.bind(ours);
            status.setRollbackOnly();
            return text.seal(ours, COLUMN, row, "never kept");
        });
        assertThatThrownBy(() -> text.open(ours, COLUMN, row, lost)).hasMessageContaining("does not open");
    }

    private <T> T within(OrganisationId organisation, Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(_ -> {
            context.bind(organisation);
            return work.get();
        });
    }
}
