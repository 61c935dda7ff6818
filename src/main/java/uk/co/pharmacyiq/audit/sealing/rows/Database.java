package uk.co.pharmacyiq.audit.sealing.rows;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** The database as the sealer's role sees it, one transaction at a time. */
public final class Database {

    /** What is done in one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private final DataSource source;
    private final DataSourceTransactionManager transactions;

    public Database(DataSource source) {
        this.source = source;
        this.transactions = new DataSourceTransactionManager(source);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    /** A connection of its own, outside every transaction of this class; whoever opens it closes it. */
    public Connection connection() throws SQLException {
        return source.getConnection();
    }

    /** All or nothing. */
    public <T> T transaction(Work<T> work) throws SQLException {
        var status = transactions.getTransaction(null);
        T result;
        try {
            result = work.with(DataSourceUtils.getConnection(source));
        } catch (SQLException | RuntimeException | Error failed) {
            undo(() -> transactions.rollback(status), failed);
            throw failed;
        }
        transactions.commit(status);
        return result;
    }

    private static void undo(Runnable rollback, Throwable failed) {
        try {
            rollback.run();
        } catch (RuntimeException connectionIsGone) {
            failed.addSuppressed(connectionIsGone);
        }
    }
}
