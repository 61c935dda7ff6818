package uk.co.pharmacyiq.simulation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import uk.co.pharmacyiq.TestDatabase;

/** The application's pool, through which what one thread does next can be cut off. */
final class Faults extends DelegatingDataSource {

    /** Where it is cut off. */
    enum Kind {
        /** A statement fails. */
        STATEMENT_FAILS,
        /** The database's process for this connection is killed before a statement. */
        KILLED,
        /** It is killed before the transaction commits. */
        KILLED_BEFORE_COMMIT,
        /** The transaction commits, and nobody hears of it. */
        ANSWER_LOST
    }

    private static final class Plan {
        private final Kind kind;
        private int left;
        private boolean fired;

        Plan(Kind kind, int left) {
            this.kind = kind;
            this.left = left;
        }
    }

    private final ThreadLocal<Plan> plans = new ThreadLocal<>();

    Faults(DataSource pool) {
        super(pool);
    }

    /** From now on this thread fails once, at its so-manieth statement or its next commit. */
    void arm(Kind kind, int statement) {
        plans.set(new Plan(kind, statement));
    }

    /** Ends that; whether it happened. */
    boolean disarm() {
        var plan = plans.get();
        plans.remove();
        return plan != null && plan.fired;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return plans.get() == null ? connection : proxy(Connection.class, connection, new OfConnection(connection));
    }

    private final class OfConnection implements InvocationHandler {
        private final Connection connection;

        OfConnection(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            var plan = plans.get();
            if (plan != null && !plan.fired && method.getName().equals("commit")) {
                if (plan.kind == Kind.KILLED_BEFORE_COMMIT) {
                    plan.fired = true;
                    kill(connection);
                } else if (plan.kind == Kind.ANSWER_LOST) {
                    plan.fired = true;
                    connection.commit();
                    throw new SQLException("the answer was lost", "08006");
                }
            }
            var result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement
                    ? proxy(PreparedStatement.class, statement, new OfStatement(connection, statement))
                    : result instanceof Statement statement
                            ? proxy(Statement.class, statement, new OfStatement(connection, statement))
                            : result;
        }
    }

    private final class OfStatement implements InvocationHandler {
        private final Connection connection;
        private final Statement statement;

        OfStatement(Connection connection, Statement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            var plan = plans.get();
            if (plan != null && !plan.fired && method.getName().startsWith("execute") && --plan.left <= 0) {
                if (plan.kind == Kind.STATEMENT_FAILS) {
                    plan.fired = true;
                    throw new SQLException("cut off", "XX000");
                } else if (plan.kind == Kind.KILLED) {
                    plan.fired = true;
                    kill(connection);
                }
            }
            return call(statement, method, arguments);
        }
    }

    private static <T> T proxy(Class<T> type, T real, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static void kill(Connection connection) throws SQLException {
        int backend = connection.unwrap(PGConnection.class).getBackendPID();
        try (var administrator = TestDatabase.get().administrator().connect();
                var statement = administrator.prepareStatement("select pg_terminate_backend(?, 5000)")) {
            statement.setInt(1, backend);
            statement.execute();
        }
    }
}
