package uk.co.pharmacyiq.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.launcher.files.PrivateFile;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.DataFolder;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles;

/**
 * What a demonstration tells the tools that drive it: {@code demo.json} in its data folder.
 *
 * @param baseUrl where it answers
 * @param caCertificate the file with the authority to trust
 * @param pid the process of the server
 * @param database how to reach the database, by role: app, migrator, catalogue, administrator
 * @param seed the data it was filled with
 * @param organisations who is there
 * @param users who can sign in
 */
record DemoFile(
        String baseUrl,
        String caCertificate,
        long pid,
        Map<String, DatabaseAccess> database,
        long seed,
        List<Demonstration.Organisation> organisations,
        List<Demonstration.User> users) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static DemoFile of(DemoServer server, long seed, Demonstration.Accounts accounts) throws IOException {
        Map<String, DatabaseAccess> database = new LinkedHashMap<>();
        server.roles().forEach((role, access) -> database.put(role.name().toLowerCase(Locale.ROOT), access));
        database.put("administrator", server.postgres().administrator(DatabaseRoles.DATABASE));
        return new DemoFile(
                server.baseUrl(),
                server.authority().toString(),
                ProcessHandle.current().pid(),
                database,
                seed,
                accounts.organisations(),
                accounts.users());
    }

    static Optional<DemoFile> read(DataFolder folder) throws IOException {
        if (!Files.exists(folder.demoFile())) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(folder.demoFile()), DemoFile.class));
        } catch (JacksonException e) {
            throw new CommandFailed(
                    folder.demoFile() + " is damaged; delete it together with its folder to begin again");
        }
    }

    void write(DataFolder folder) throws IOException {
        PrivateFile.write(folder.demoFile(), JSON.writeValueAsString(this) + "\n");
    }

    Demonstration.Accounts accounts() {
        return new Demonstration.Accounts(organisations, users);
    }

    @Override
    public String toString() {
        return "DemoFile[" + baseUrl + "]";
    }
}
