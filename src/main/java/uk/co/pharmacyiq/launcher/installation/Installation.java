package uk.co.pharmacyiq.launcher.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles.Role;

/** What a command may ask of an installation. Only what is asked for is looked at, so that an auditor needs no more. */
public interface Installation {

    /** How to reach its database in one role. */
    DatabaseAccess database(Role role) throws IOException;

    /** Where its keys come from. */
    KeySettings keys() throws IOException;

    /** What the sealer works by. */
    SealerConfiguration sealer() throws IOException;

    /** The sealer that runs beside a demonstration; an operator stops theirs by hand. */
    default Optional<ProcessHandle> sealerProcess() throws IOException {
        return Optional.empty();
    }

    /** A demonstration, which must be running: its database lives no longer than it does. */
    static Installation demonstration(DataFolder folder) throws IOException {
        if (!Files.exists(folder.demoFile()) || folder.holder().isEmpty()) {
            throw new CommandFailed("No demonstration runs on " + folder.path()
                    + ". Start it first: pharmacyiq demo --data " + folder.path()
                    + ", or name an installation with --config.");
        }
        JsonNode roles;
        try {
            roles = new JsonMapper()
                    .readTree(Files.readString(folder.demoFile()))
                    .path("database");
        } catch (JacksonException e) {
            throw new CommandFailed(folder.demoFile() + " is damaged; stop the demonstration and start it again", e);
        }
        return new Demonstrated(folder, roles);
    }

    /** What an operator wrote down. */
    static Installation configured(Path file) throws IOException {
        ConfigurationValues values = ConfigurationValues.read(file);
        values.refuseFaults();
        return new Configured(file, values);
    }

    /** On a data folder. */
    record Demonstrated(DataFolder folder, JsonNode roles) implements Installation {

        @Override
        public DatabaseAccess database(Role role) {
            JsonNode access = roles.path(role.name().toLowerCase(Locale.ROOT));
            return new DatabaseAccess(
                    access.path("jdbcUrl").asString(""),
                    access.path("username").asString(""),
                    access.path("password").asString(""));
        }

        @Override
        public KeySettings keys() {
            return new KeySettings.InFile(folder.masterKey());
        }

        @Override
        public SealerConfiguration sealer() throws IOException {
            return SealerConfiguration.read(folder.sealerConfiguration());
        }

        @Override
        public Optional<ProcessHandle> sealerProcess() throws IOException {
            Path pid = folder.path().resolve("sealer.pid");
            return Files.exists(pid)
                    ? ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                    : Optional.empty();
        }
    }

    /** By a configuration file. */
    record Configured(Path file, ConfigurationValues values) implements Installation {

        @Override
        public DatabaseAccess database(Role role) throws IOException {
            String name = role == Role.APP ? "" : role.name().toLowerCase(Locale.ROOT);
            DatabaseAccess access = values.role(values.databaseUrl(), name);
            values.refuseFaults();
            return access;
        }

        @Override
        public KeySettings keys() throws IOException {
            KeySettings keys = values.keys();
            values.refuseFaults();
            return keys;
        }

        @Override
        public SealerConfiguration sealer() throws IOException {
            return SealerConfiguration.read(file);
        }
    }
}
