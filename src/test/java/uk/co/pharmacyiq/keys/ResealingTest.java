package uk.co.pharmacyiq.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.co.pharmacyiq.TestPharmacy.done;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.SealedWorld;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.keys.Resealing.Column;
import uk.co.pharmacyiq.launcher.keys.Keys;
import uk.co.pharmacyiq.launcher.offline.OfflineApplication;
import uk.co.pharmacyiq.tenancy.keeping.OwnKey;
import uk.co.pharmacyiq.tenancy.keeping.ResealColumns;

/** M-055: after a rotation the keeper seals anew what lies under the old key, piece by piece, and may do nothing else. */
class ResealingTest extends PharmacyTest {

    private static final String COLUMN = "audit.subject_key.wrapped";
    private static final int ROWS = Resealing.PIECE * 2 + 7;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MasterKey masterKey;

    @Autowired
    private SealedText text;

    @Autowired
    private TenantContext context;

    @Autowired
    private OwnKey ownKey;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private TestPharmacy pharmacy;
    private OrganisationId ours;

    @BeforeEach
    void a_pharmacy() {
        pharmacy = TestPharmacy.open(application);
        ours = pharmacy.organisation();
    }

    @Test
    @DisplayName(
            "M-055 old data stays readable while it is sealed anew piece by piece, and then lies under the new key")
    void everything_is_sealed_anew_and_stays_readable() {
        within(() -> {
            for (int at = 0; at < ROWS; at++) {
                jdbc.sql("insert into audit.subject_key (organisation_id, subject, wrapped) values (?, ?, ?)")
                        .params(List.of(ours.value(), subject(at), text.seal(ours, COLUMN, subject(at), "key " + at)))
                        .update();
            }
            audit.append(SealedWorld.event(ours, "SETTING_CHANGE", Map.of()));
            return true;
        });
        assertThat(done(ownKey.rotate(pharmacy.as(Role.MASTER_ADMINISTRATOR))).versions())
                .hasSize(2);
        try (var keeper = OfflineApplication.on(
                TestDatabase.get().keeper(),
                new Keys(new MasterKeyProvider(masterKey), masterKey),
                Clock.systemUTC())) {
            var reseal = keeper.useCase(ResealColumns.class);
            var column = reseal.columns().stream()
                    .filter(each -> each.full().equals(COLUMN))
                    .findFirst()
                    .orElseThrow();
            assertThat(done(reseal.count(ours, column)).old()).isGreaterThanOrEqualTo(ROWS);
            var first = done(reseal.next(ours, column, List.of()));
            assertThat(first.boxes()).isEqualTo(Resealing.PIECE);
            assertThat(versions()).containsExactly(1, 2);
            everyValueIsReadable();
            reseal.columns().forEach(each -> untilNothingIsLeft(reseal, each));
            reseal.columns()
                    .forEach(each -> assertThat(done(reseal.count(ours, each)).old())
                            .as(each.full())
                            .isZero());
        }
        assertThat(versions()).containsExactly(2);
        everyValueIsReadable();
    }

    private void untilNothingIsLeft(ResealColumns reseal, Column column) {
        var piece = done(reseal.next(ours, column, List.of()));
        while (piece.boxes() > 0) {
            piece = done(reseal.next(ours, column, piece.last()));
        }
    }

    @Test
    void the_keeper_reads_and_writes_sealed_columns_and_nothing_else() throws SQLException {
        for (var forbidden : List.of(
                "select code from inventory.place",
                "update audit.subject_key set destroyed_at = now()",
                "delete from audit.subject_key",
                "insert into audit.subject_key (organisation_id, subject) values (gen_random_uuid(), gen_random_uuid())",
                "update audit.event set leaf = ''",
                "select kernel.assume(gen_random_uuid())")) {
            try (var connection = TestDatabase.get().keeper().connect();
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class)
                        .extracting(refusal -> ((SQLException) refusal).getSQLState())
                        .isEqualTo("42501");
            }
        }
    }

    private void everyValueIsReadable() {
        within(() -> {
            for (int at = 0; at < ROWS; at += 100) {
                var box = jdbc.sql("select wrapped from audit.subject_key where organisation_id = ? and subject = ?")
                        .params(List.of(ours.value(), subject(at)))
                        .query(byte[].class)
                        .single();
                assertThat(text.open(ours, COLUMN, subject(at), box)).isEqualTo("key " + at);
            }
            return true;
        });
    }

    private List<Integer> versions() {
        return within(() -> jdbc
                .sql("select distinct substr(wrapped, 1, 4) from audit.subject_key where organisation_id = ?")
                .param(ours.value())
                .query((row, _) -> SealedText.versionOf(row.getBytes(1)))
                .list()
                .stream()
                .sorted()
                .toList());
    }

    private static UUID subject(int at) {
        return new UUID(7, at);
    }

    private <T> T within(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(_ -> {
            context.bind(ours);
            return work.get();
        });
    }
}
