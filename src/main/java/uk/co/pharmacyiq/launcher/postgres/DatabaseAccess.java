package uk.co.pharmacyiq.launcher.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * How to reach a database as one of its roles. Its text never shows the password.
 *
 * @param jdbcUrl the address, without a password in it
 * @param username the role
 * @param password the role's password
 */
public record DatabaseAccess(String jdbcUrl, String username, String password) {

    /** Opens one connection; whoever opens it closes it. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "pharmacyiq");
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + username + "]";
    }
}
