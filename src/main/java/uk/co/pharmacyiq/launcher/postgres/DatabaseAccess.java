package uk.co.pharmacyiq.launcher.postgres;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.Credentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.launcher.files.PrivateFile;

/**
 * How to reach a database as one of its roles. Its text never shows the password.
 *
 * @param jdbcUrl the address, without a password in it
 * @param username the role
 * @param password the role's password; empty where a file holds it
 * @param passwordFile the file that holds it, read anew for each connection, so that it can be changed meanwhile
 */
public record DatabaseAccess(
        String jdbcUrl,
        String username,
        String password,
        @JsonIgnore @Nullable Path passwordFile) {

    /** With a password that stays as it is. */
    public DatabaseAccess(String jdbcUrl, String username, String password) {
        this(jdbcUrl, username, password, null);
    }

    /** With a password that a file holds. */
    public DatabaseAccess(String jdbcUrl, String username, Path passwordFile) {
        this(jdbcUrl, username, "", passwordFile);
    }

    /** The password as it is now. */
    @Override
    public String password() {
        Path file = passwordFile;
        if (file == null) {
            return password;
        }
        try {
            if (PrivateFile.isOpenToOthers(file)) {
                throw new IOException(file + " can be read by others: chmod 600 " + file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens one connection; whoever opens it closes it. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password());
        properties.setProperty("ApplicationName", "pharmacyiq");
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    /** Lets a pool sign in so; it asks for the password each time it opens a connection, and keeps none. */
    public void giveTo(HikariDataSource pool) {
        pool.setJdbcUrl(jdbcUrl);
        pool.setCredentialsProvider(() -> Credentials.of(username, password()));
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + username + "]";
    }
}
