package uk.co.pharmacyiq.launcher.installation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;

/**
 * What the data of a database is, and so what it may be used for (M-073). The first start says it; the database lets
 * nobody say anything else later, so that real data can never be started as a demonstration or for training, nor made-up
 * data be taken for real.
 */
public enum DataPurpose {
    PRODUCTION("real people's data"),
    TRAINING("made-up data for training and development"),
    DEMONSTRATION("made-up data of a demonstration");

    private final String words;

    DataPurpose(String words) {
        this.words = words;
    }

    /** The purpose of that name in a configuration file. */
    public static Optional<DataPurpose> named(String name) {
        for (DataPurpose purpose : values()) {
            if (purpose.stored().equals(name)) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }

    /** Marks a database that has no mark yet; goes on only where its data is for this. */
    public void claim(DatabaseAccess app) {
        try (Connection connection = app.connect()) {
            if (this != PRODUCTION && unmarked(connection) && holdsOrganisations(connection)) {
                throw new CommandFailed("The database holds organisations and no mark: it is taken for "
                        + PRODUCTION.words + ". Use an empty database.");
            }
            String there = mark(connection);
            if (!there.equals(stored())) {
                throw new CommandFailed(refusal(there));
            }
        } catch (SQLException broken) {
            throw new CommandFailed(
                    "It cannot be read what the data of this database is: " + broken.getMessage(), broken);
        }
    }

    private String refusal(String there) {
        String whose = named(there).map(purpose -> purpose.words).orElse("data of another kind");
        return "The database is marked '" + there + "': it holds " + whose + ". This start is for " + words + " ('"
                + stored() + "') and was refused; nothing was changed."
                + (there.equals("training") ? " To train on it, set purpose = training." : "");
    }

    private String mark(Connection connection) throws SQLException {
        try (PreparedStatement mark = connection.prepareStatement(
                        "insert into tenancy.data_mark (purpose) values (?) on conflict do nothing");
                Statement look = connection.createStatement()) {
            mark.setString(1, stored());
            mark.executeUpdate();
            try (ResultSet row = look.executeQuery("select purpose from tenancy.data_mark")) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static boolean unmarked(Connection connection) throws SQLException {
        return says(connection, "select not exists (select from tenancy.data_mark)");
    }

    private static boolean holdsOrganisations(Connection connection) throws SQLException {
        return says(connection, "select exists (select from tenancy.directory)");
    }

    private static boolean says(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
