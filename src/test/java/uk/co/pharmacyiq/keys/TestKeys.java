package uk.co.pharmacyiq.keys;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.launcher.postgres.ContextKeys;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

/** The keys of a test that runs no application: the same parts, put together by hand on its own pool. */
public final class TestKeys {

    private TestKeys() {}

    /** Makes the database believe what this master key signs. */
    public static void known(DatabaseAccess migrator, MasterKey masterKey) {
        try {
            ContextKeys.add(migrator, masterKey);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Binds transactions on a pool. */
    public static TenantContext context(DataSource pool, MasterKey masterKey) {
        return new TenantContext(new JdbcTemplate(pool), masterKey);
    }

    public static OrganisationKeys keys(DataSource pool, MasterKey masterKey) {
        return new OrganisationKeys(
                new OrganisationKeyStore(JdbcClient.create(pool)),
                new MasterKeyProvider(masterKey),
                rings(pool, masterKey));
    }

    public static SealedText text(DataSource pool, MasterKey masterKey) {
        return new SealedText(rings(pool, masterKey));
    }

    private static KeyRings rings(DataSource pool, MasterKey masterKey) {
        return new KeyRings(
                new OrganisationKeyStore(JdbcClient.create(pool)),
                new MasterKeyProvider(masterKey),
                context(pool, masterKey),
                new JdbcTransactionManager(pool));
    }
}
