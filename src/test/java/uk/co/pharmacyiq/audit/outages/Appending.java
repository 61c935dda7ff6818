package uk.co.pharmacyiq.audit.outages;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.Heartbeats;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.keys.KeyProvider;
import uk.co.pharmacyiq.keys.MasterKeyProvider;
import uk.co.pharmacyiq.keys.TenantContext;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

/** The application's own appender with nothing else of the application around it: a pool, transactions and the record. */
public final class Appending implements AutoCloseable {

    private static final Pattern BELOW = Pattern.compile("uk\\.co\\.pharmacyiq\\.audit\\.[a-z]+\\..*");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public Appending(DatabaseAccess app, MasterKey key, int connections) {
        this(app, key, connections, UnaryOperator.identity());
    }

    /** With something between the appender and its statements. */
    public Appending(DatabaseAccess app, MasterKey key, int connections, UnaryOperator<JdbcClient> between) {
        var pool = pool(app, connections);
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(MasterKey.class, () -> key);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(pool));
        context.registerBean(JdbcClient.class, () -> between.apply(JdbcClient.create(pool)));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(pool));
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(BELOW));
        scanner.addExcludeFilter(
                new RegexPatternTypeFilter(Pattern.compile("uk\\.co\\.pharmacyiq\\.audit\\..*(Test|Test\\$.*)")));
        context.registerBean(KeyProvider.class, () -> new MasterKeyProvider(key));
        scanner.scan("uk.co.pharmacyiq.keys", "uk.co.pharmacyiq.audit");
        context.refresh();
    }

    /** A pool as the application's own, of the given number of connections. */
    public static HikariDataSource pool(DatabaseAccess access, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(access.jdbcUrl());
        config.setUsername(access.username());
        config.setPassword(access.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(connections);
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(-1);
        // Else the pool asks its first connection; if that is cut off just then, no connection is ever good enough
        // again.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "3");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }

    public AuditLog log() {
        return context.getBean(AuditLog.class);
    }

    /** Binds the transaction under way to an organisation. */
    public void bind(OrganisationId organisation) {
        context.getBean(TenantContext.class).bind(organisation);
    }

    /** Another component of the application, made of what is here. */
    public <T> T with(Class<T> component) {
        return context.getAutowireCapableBeanFactory().createBean(component);
    }

    public Heartbeats heartbeats() {
        return context.getBean(Heartbeats.class);
    }

    public JdbcTemplate jdbc() {
        return context.getBean(JdbcTemplate.class);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(context.getBean(JdbcTransactionManager.class));
    }

    @Override
    public void close() {
        context.close();
    }
}
