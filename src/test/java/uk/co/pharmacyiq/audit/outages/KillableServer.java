package uk.co.pharmacyiq.audit.outages;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import uk.co.pharmacyiq.TestDatabase;
import uk.co.pharmacyiq.launcher.postgres.DatabaseAccess;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles.Role;
import uk.co.pharmacyiq.launcher.postgres.EmbeddedPostgres;
import uk.co.pharmacyiq.launcher.postgres.Migrations;
import uk.co.pharmacyiq.launcher.postgres.Passwords;

/** A migrated database server on one port for its whole life, that can be killed with all its processes and come back. */
final class KillableServer implements AutoCloseable {

    /** Ends the server when the pipe to this JVM closes, however this JVM ends. */
    private static final String SUPERVISOR = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            ( while read -r _ <&3; do :; done; kill -INT "$server" ) 2>/dev/null &
            watcher=$!
            wait "$server"
            kill "$watcher" 2>/dev/null
            """;

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "max_connections=60",
            "shared_buffers=128MB",
            "log_min_error_statement=panic");

    private final Path folder;
    private final List<String> command;
    private final Map<Role, DatabaseAccess> roles;
    private final DatabaseAccess administrator;
    private Process supervisor;

    private KillableServer(
            Path folder, List<String> command, Map<Role, DatabaseAccess> roles, DatabaseAccess administrator)
            throws IOException {
        this.folder = folder;
        this.command = command;
        this.roles = roles;
        this.administrator = administrator;
        this.supervisor = launch();
    }

    /** Makes and starts a server in a new folder. */
    static KillableServer start(Path folder) throws IOException, SQLException {
        var binaries = TestDatabase.binaries();
        int port = freePort();
        Map<Role, DatabaseAccess> roles;
        DatabaseAccess administrator;
        try (var server = EmbeddedPostgres.start(binaries, folder)) {
            roles = DatabaseRoles.create(server, new Passwords(folder.resolve("secrets")));
            administrator = at(port, server.administrator(DatabaseRoles.DATABASE));
            Migrations.migrate(roles.get(Role.MIGRATOR));
        }
        roles.replaceAll((_, access) -> at(port, access));
        var command = new ArrayList<>(asOwner(folder.resolve("database")));
        command.addAll(List.of(
                "sh",
                "-c",
                SUPERVISOR,
                "sh",
                binaries.home().resolve("bin/postgres").toString()));
        command.addAll(List.of("-D", folder.resolve("database").toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        var server = new KillableServer(folder, command, roles, administrator);
        while (!server.answers()) {
            if (!server.supervisor.isAlive()) {
                throw new IOException("the server did not start: see " + folder.resolve("log/postgres.log"));
            }
        }
        return server;
    }

    DatabaseAccess access(Role role) {
        return Optional.ofNullable(roles.get(role)).orElseThrow();
    }

    DatabaseAccess administrator() {
        return administrator;
    }

    /** Kills the postmaster and every process of it: one that outlived it would go on answering. */
    void kill() throws IOException, InterruptedException {
        var postmaster = postmaster();
        var children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        await(postmaster);
        for (var child : children) {
            await(child);
        }
        supervisor.waitFor();
    }

    /** Kills one process that serves a client; the server then throws everybody out and recovers by itself. */
    void killBackend(Random random) throws IOException {
        var serving = postmaster().children().filter(KillableServer::serves).toList();
        if (!serving.isEmpty()) {
            serving.get(random.nextInt(serving.size())).destroyForcibly();
        }
    }

    void restart() throws IOException {
        supervisor = launch();
    }

    @Override
    public void close() throws IOException {
        supervisor.getOutputStream().close();
        try {
            if (!supervisor.waitFor(60, TimeUnit.SECONDS)) {
                postmaster().destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers() {
        try (var connection = administrator.connect()) {
            return connection.isValid(5);
        } catch (SQLException starting) {
            return false;
        }
    }

    private Process launch() throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("log/postgres.log").toFile()));
        return builder.start();
    }

    private ProcessHandle postmaster() throws IOException {
        var lines = Files.readAllLines(folder.resolve("database/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
    }

    private static boolean serves(ProcessHandle process) {
        try {
            var line = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
            return line.contains("127.0.0.1(") && (line.contains(" app") || line.contains("_app "));
        } catch (IOException gone) {
            return false;
        }
    }

    private static void await(ProcessHandle process) throws InterruptedException {
        while (process.isAlive()) {
            Thread.sleep(2);
        }
    }

    /** PostgreSQL refuses to run as root: it runs as whoever owns its folder. */
    private static List<String> asOwner(Path data) throws IOException {
        var user = Files.getAttribute(data, "unix:uid").toString();
        var mine = Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString();
        return user.equals(mine)
                ? List.of()
                : List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups");
    }

    private static DatabaseAccess at(int port, DatabaseAccess access) {
        return new DatabaseAccess(
                access.jdbcUrl().replaceFirst(":[0-9]+/", ":" + port + "/"), access.username(), access.password());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
