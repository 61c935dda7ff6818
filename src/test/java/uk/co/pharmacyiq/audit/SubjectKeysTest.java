package uk.co.pharmacyiq.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.SealedBox;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.keys.OrganisationKeys;
import uk.co.pharmacyiq.keys.TenantContext;

class SubjectKeysTest extends PharmacyTest {

    @Autowired
    private AuditLog audit;

    @Autowired
    private Erasure erasure;

    @Autowired
    private OrganisationKeys keys;

    @Autowired
    private TenantContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final OrganisationId organisation = OrganisationId.next();
    private final UUID actor = TimeOrderedId.next();
    private final UUID patient = TimeOrderedId.next();

    @Test
    void details_are_kept_by_whose_they_are_and_all_open_as_long_as_nobody_is_erased() {
        var event = write(event(Optional.of(patient)));
        assertThat(event.details())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("name", "Asha Patel", "address", "192.0.2.1", "reason", "collected"));
        assertThat(event.erased()).isEmpty();
        assertThat(SealedPart.boxes(organisation, event.sealed())).containsOnlyKeys(actor, patient);
        var ownersAlone = write(event(Optional.empty()));
        assertThat(SealedPart.boxes(organisation, ownersAlone.sealed())).containsOnlyKeys(actor, organisation.value());
    }

    @Test
    void an_erased_patient_is_gone_from_the_details_and_everybody_else_stays() {
        var before = write(event(Optional.of(patient)));
        assertThat(erase(patient)).isTrue();
        assertThat(erase(patient)).isFalse();
        var after = find(before.id());
        assertThat(after.details()).containsOnlyKeys("name", "address");
        assertThat(after.erased()).containsExactly("reason");
        assertThat(after.salt("reason")).isEmpty();
        assertThat(after.altered()).isFalse();
    }

    @Test
    void an_erasure_leaves_every_byte_hash_and_commitment_as_it_was() {
        var before = write(event(Optional.of(patient)));
        erase(actor);
        var after = find(before.id());
        assertThat(after.leaf()).isEqualTo(before.leaf());
        assertThat(after.publicText("sealed"))
                .isEqualTo(
                        Base64.getEncoder().encodeToString(Commitments.sha256().digest(after.sealed())));
        var commitment = Commitments.commit(after.salt("reason").orElseThrow(), "reason", "collected");
        assertThat(after.leaf()).contains("\"reason\":\"" + Base64.getEncoder().encodeToString(commitment) + "\"");
        assertThat(after.details()).containsOnlyKeys("reason");
        assertThat(after.erased()).containsExactly("address", "name");
    }

    @Test
    void nothing_more_is_kept_of_who_was_erased() {
        write(event(Optional.of(patient)));
        erase(patient);
        assertThat(write(event(Optional.of(patient))).erased()).containsExactly("reason");
    }

    @Test
    void a_key_made_by_work_that_was_rolled_back_is_never_used() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            bind();
            audit.append(event(Optional.of(patient)));
            status.setRollbackOnly();
        });
        var event = write(event(Optional.of(patient)));
        assertThat(event.erased()).isEmpty();
        assertThat(within(() -> jdbc.sql("select count(*) from audit.subject_key where organisation_id = ?")
                        .param(organisation.value())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(2);
    }

    @Test
    void an_event_of_the_first_scheme_still_opens() {
        var event = event(Optional.empty());
        var place = "audit.event/" + event.id();
        var sealed = SealedBox.seal(
                keys.derive(organisation, "AES", "audit-sealed"),
                place,
                ("{\"fields\":{\"name\":\"Asha Patel\"},\"seed\":\""
                                + Base64.getEncoder().encodeToString(new byte[32]) + "\"}")
                        .getBytes(UTF_8));
        within(() -> {
            audit.writer().append(event, sealed, Commitments.of(new byte[32], Map.of("name", "Asha Patel")));
            return true;
        });
        assertThat(find(event.id()).details()).isEqualTo(Map.of("name", "Asha Patel"));
        assertThat(find(event.id()).salt("name")).hasValue(Commitments.salt(new byte[32], "name"));
    }

    @Test
    void a_box_that_was_exchanged_is_told_from_one_that_was_erased() {
        var event = event(Optional.of(patient));
        var boxes = SealedPart.boxes(
                organisation, write(event(Optional.of(patient))).sealed());
        within(() -> {
            audit.writer().append(event, SealedPart.of(boxes), Map.of());
            return true;
        });
        assertThat(find(event.id()).altered()).isTrue();
        assertThat(find(event.id()).details()).isEmpty();
    }

    @Test
    void a_destroyed_key_cannot_be_put_back_by_anybody() {
        write(event(Optional.of(patient)));
        erase(patient);
        assertThatThrownBy(() -> within(() -> jdbc.sql(
                                "update audit.subject_key set wrapped = '\\x00', destroyed_at = null, destroyed_by = null "
                                        + "where subject = ?")
                        .param(patient)
                        .update()))
                .hasStackTraceContaining("can only be destroyed");
    }

    @Test
    void a_sealed_part_in_no_known_form_is_refused() {
        for (var bytes : new byte[][] {
            {}, {3}, {2, 1}, new byte[] {2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 9, 9, 9}
        }) {
            assertThatThrownBy(() -> SealedPart.boxes(organisation, bytes)).isInstanceOf(IllegalStateException.class);
        }
    }

    private boolean erase(UUID subject) {
        var told = event(Optional.empty());
        return within(() -> {
            audit.append(told);
            return erasure.erase(organisation, subject, told.id());
        });
    }

    private RecordedEvent write(AuditEvent event) {
        within(() -> {
            audit.append(event);
            return true;
        });
        return find(event.id());
    }

    private RecordedEvent find(UUID id) {
        return within(() -> audit.find(organisation, id)).orElseThrow();
    }

    private <T> T within(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(_ -> {
            bind();
            return work.get();
        });
    }

    private void bind() {
        context.bind(organisation);
    }

    private AuditEvent event(Optional<UUID> about) {
        return new AuditEvent(
                TimeOrderedId.next(),
                organisation,
                Instant.now(),
                new AuditEvent.What("TEST_KEYS", "done", "", "", ""),
                new AuditEvent.Who(
                        "person", actor.toString(), TimeOrderedId.next().toString(), "password+totp"),
                new AuditEvent.Where(Optional.empty(), TimeOrderedId.next(), ""),
                Map.of("name", "Asha Patel", "address", "192.0.2.1", "reason", "collected"),
                about);
    }
}
