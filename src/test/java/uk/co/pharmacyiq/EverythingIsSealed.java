package uk.co.pharmacyiq;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import uk.co.pharmacyiq.audit.SealedWorld;
import uk.co.pharmacyiq.audit.WriterKeys;
import uk.co.pharmacyiq.audit.sealing.Sealer;
import uk.co.pharmacyiq.audit.sealing.SealerKeys;
import uk.co.pharmacyiq.kernel.MasterKey;

/** After all tests of the running application: whatever they recorded is sealed, and no event is without its leaf. */
final class EverythingIsSealed implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(EverythingIsSealed.class, _ ->
                (AutoCloseable) EverythingIsSealed::seal);
    }

    private static void seal() throws Exception {
        var masterKey =
                MasterKey.parse(Files.readString(TestApplication.masterKey())).orElseThrow();
        Path file = Files.createTempDirectory(TestDatabase.target(), "sealed").resolve("sealer.key");
        var keys = SealerKeys.create(file, SealedWorld.BASE, WriterKeys.of(masterKey));
        var access = TestDatabase.get().sealer();
        var pool = new HikariConfig();
        pool.setJdbcUrl(access.jdbcUrl());
        pool.setUsername(access.username());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(4);
        try (var database = new HikariDataSource(pool);
                var sealer = new Sealer(
                        new Sealer.Settings(database, keys, List.of(), Clock.systemUTC(), Sealer.Pace.USUAL))) {
            SealedWorld.seal(sealer);
            assertThat(sealer.reconcile())
                    .as("events without a leaf, or leaves without an event")
                    .isEmpty();
        }
    }
}
