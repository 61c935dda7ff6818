package uk.co.pharmacyiq.launcher.offline;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.keys.KeyProvider;
import uk.co.pharmacyiq.launcher.keys.Keys;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

/**
 * The use cases on one database role, without the web and beside whatever server runs: for commands of the operator. Only
 * what is asked for is made.
 */
public final class OfflineApplication implements AutoCloseable {

    private static final int CONNECTIONS = 2;

    private final AnnotationConfigApplicationContext context;

    private OfflineApplication(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    /**
     * Prepares the use cases; the database is reached when one of them is asked.
     *
     * @param more use cases that belong to no module but to the command
     */
    public static OfflineApplication on(DatabaseAccess access, Keys keys, Clock clock, Class<?>... more) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(HikariDataSource.class, () -> pool(access));
        context.registerBean(MasterKey.class, keys::root);
        context.registerBean(KeyProvider.class, keys::provider);
        context.registerBean(Clock.class, () -> clock);
        context.register(Parts.class);
        if (more.length > 0) {
            context.register(more);
        }
        context.refresh();
        return new OfflineApplication(context);
    }

    /** A use case. */
    public <T> T useCase(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static HikariDataSource pool(DatabaseAccess access) {
        var pool = new HikariDataSource();
        pool.setPoolName("pharmacyiq-command");
        access.giveTo(pool);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setAutoCommit(false);
        pool.addDataSourceProperty("ApplicationName", "pharmacyiq-command");
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }

    /** The modules, without their pages and their API; not a part that the server finds by itself. */
    @ComponentScan(
            basePackages = {
                "uk.co.pharmacyiq.keys",
                "uk.co.pharmacyiq.audit",
                "uk.co.pharmacyiq.work",
                "uk.co.pharmacyiq.tenancy",
                "uk.co.pharmacyiq.identity",
                "uk.co.pharmacyiq.access",
                "uk.co.pharmacyiq.medicines"
            },
            lazyInit = true,
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = "uk\\.co\\.pharmacyiq\\..*\\.web\\..*"))
    static final class Parts {

        @Bean
        @Lazy
        JdbcTemplate jdbcTemplate(DataSource source) {
            return new JdbcTemplate(source);
        }

        @Bean
        @Lazy
        JdbcClient jdbcClient(JdbcTemplate template) {
            return JdbcClient.create(template);
        }

        @Bean
        @Lazy
        PlatformTransactionManager transactionManager(DataSource source) {
            return new JdbcTransactionManager(source);
        }
    }
}
