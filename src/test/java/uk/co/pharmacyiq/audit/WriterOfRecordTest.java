package uk.co.pharmacyiq.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.keys.TenantContext;
import uk.co.pharmacyiq.keys.TestKeys;

/** A process with its own connection and only the secret of the writers, as the sealer is one. */
class WriterOfRecordTest extends PharmacyTest {

    private static final OrganisationId PLATFORM = new OrganisationId(new UUID(0, 0));

    @Autowired
    private MasterKey masterKey;

    private TransactionTemplate transaction;
    private JdbcClient jdbc;
    private TenantContext context;
    private WriterOfRecord writer;

    @BeforeEach
    void a_process_of_its_own() {
        var app = TestDatabase.get().app();
        var database = new DriverManagerDataSource(app.jdbcUrl(), app.username(), app.password());
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        jdbc = JdbcClient.create(database);
        context = TestKeys.context(database, masterKey);
        writer = new WriterOfRecord(jdbc, WriterKeys.of(masterKey));
    }

    @Test
    void who_holds_no_master_key_writes_facts_and_seals_nothing() {
        var event = event(Map.of());
        var row = transaction.execute(_ -> {
            bind();
            writer.append(event);
            return jdbc.sql("select leaf, sealed, writer_seq, writer_mac from audit.event where event_id = ?")
                    .param(event.id())
                    .query()
                    .singleRow();
        });
        assertThat((byte[]) row.get("sealed")).containsExactly(0);
        assertThat(new String((byte[]) row.get("leaf"), UTF_8)).contains("\"facts\":{\"seq\":\"7\"}", "\"commit\":{}");
        var mac = WriterKeys.mac(WriterKeys.of(masterKey).of(writer.id()));
        mac.update(new byte[32]);
        mac.update((byte[]) row.get("leaf"));
        assertThat((byte[]) row.get("writer_mac")).isEqualTo(mac.doFinal(new byte[] {0, 0, 0, 0, 0, 0, 0, 1}));
        assertThat(writer.beat().sequence()).isEqualTo(1);
    }

    @Test
    void details_are_refused_where_nobody_can_seal_them() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> writer.append(event(Map.of("name", "x")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(writer.beat().sequence()).isZero();
    }

    @Test
    void an_event_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> writer.append(event(Map.of()))).isInstanceOf(IllegalStateException.class);
    }

    private void bind() {
        context.bind(PLATFORM);
    }

    private static AuditEvent event(Map<String, String> details) {
        return new AuditEvent(
                TimeOrderedId.next(),
                PLATFORM,
                Instant.now(),
                new AuditEvent.What("TEST_GAP", "done", "", "", "", Map.of("seq", "7")),
                new AuditEvent.Who("operator", "sealer", "", ""),
                new AuditEvent.Where(Optional.empty(), TimeOrderedId.next(), ""),
                details,
                Optional.empty());
    }
}
