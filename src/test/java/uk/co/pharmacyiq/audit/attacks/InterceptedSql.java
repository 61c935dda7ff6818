package uk.co.pharmacyiq.audit.attacks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** A database whose statements pass through somebody's hands first: to plant a mistake, or to act at that very moment. */
final class InterceptedSql {

    private InterceptedSql() {}

    static DataSource of(DataSource source, UnaryOperator<String> hands) {
        return proxy(DataSource.class, (_, method, arguments) -> {
            var result = call(source, method, arguments);
            return result instanceof Connection connection ? connection(connection, hands) : result;
        });
    }

    private static Connection connection(Connection connection, UnaryOperator<String> hands) {
        return proxy(Connection.class, (_, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                arguments[0] = hands.apply((String) arguments[0]);
            }
            return call(connection, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
