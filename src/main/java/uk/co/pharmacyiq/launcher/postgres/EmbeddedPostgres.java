package uk.co.pharmacyiq.launcher.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import uk.co.pharmacyiq.launcher.files.PrivateFile;

/**
 * A PostgreSQL server in a folder of ours, on loopback only, as durable as a real one: fsync, full page writes and data
 * checksums are on. It ends with this JVM, however that ends, and is never left behind. For demonstrations, evaluation
 * and tests; a real installation has a PostgreSQL of its own.
 *
 * <p>Below the folder: {@code database} the data, {@code secrets} generated passwords, {@code log} what the server says.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The server's own administrator. Its password is in {@code secrets/superuser.password}. */
    public static final String SUPERUSER = "postgres";

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "password_encryption=scram-sha-256",
            "timezone=UTC",
            "log_timezone=UTC",
            "max_connections=100",
            "shared_buffers=256MB",
            "max_wal_size=2GB",
            "idle_in_transaction_session_timeout=60s",
            // Neither statements nor the values in them reach the log: they are about people.
            "logging_collector=off",
            "log_statement=none",
            "log_min_duration_statement=-1",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_parameter_max_length=0",
            "log_parameter_max_length_on_error=0",
            "log_line_prefix=%m [%p] %q%u ");
    private static final int TRIES = 3;
    private static final long LOG_LIMIT_BYTES = 10_000_000;

    private final SupervisedServer server;
    private final Path folder;
    private final int port;

    private EmbeddedPostgres(SupervisedServer server, Path folder, int port) {
        this.server = server;
        this.folder = folder;
        this.port = port;
    }

    /** Starts the server of this folder on a free port; creates its database the first time. */
    public static EmbeddedPostgres start(PostgresBinaries binaries, Path folder) throws IOException {
        ServerAccount account = ServerAccount.choose();
        prepareFolder(folder);
        account.mustReach(folder);
        account.mustReach(binaries.home());
        Path data = folder.resolve("database");
        if (!Files.exists(data)) {
            createDatabase(binaries, account, folder);
        } else if (!new Passwords(folder.resolve("secrets")).knows("superuser")) {
            throw new IOException("There is a database in " + data + ", but its password is missing: "
                    + folder.resolve("secrets/superuser.password")
                    + ". Put it back, or choose another data folder.");
        }
        stopLeftOver(binaries, account, data);
        return startServer(binaries, account, folder);
    }

    /** Stops a server that an earlier run left behind in this folder; true when there was one. */
    public static boolean stopLeftOver(PostgresBinaries binaries, Path folder) throws IOException {
        return stopLeftOver(binaries, ServerAccount.choose(), folder.resolve("database"));
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Access to one database of this server as its administrator. */
    public DatabaseAccess administrator(String database) throws IOException {
        return access(database, SUPERUSER, new Passwords(folder.resolve("secrets")).of("superuser"));
    }

    /** Access to one database of this server as the given role. */
    public DatabaseAccess access(String database, String role, String password) {
        return new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/" + database, role, password);
    }

    /** Completed when the server has ended, whether it was asked to or not. */
    public CompletableFuture<Process> ended() {
        return server.process().onExit();
    }

    /** Ends the server and waits until it has written everything down. */
    @Override
    public void close() throws IOException {
        server.stop();
    }

    private static void prepareFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        // The account the server runs under passes through here; what it may not see is shut a level below.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        PrivateFile.folder(folder.resolve("log"));
        PrivateFile.folder(folder.resolve("secrets"));
    }

    private static void createDatabase(PostgresBinaries binaries, ServerAccount account, Path folder)
            throws IOException {
        Path fresh = folder.resolve("database.new");
        PostgresBinaries.deleteFolder(fresh);
        PrivateFile.folder(fresh);
        account.own(fresh);
        // Handed over in a file of the server's account: an argument would be seen by everybody on this machine.
        Path password = folder.resolve("initdb.password");
        PrivateFile.write(password, new Passwords(folder.resolve("secrets")).of("superuser"));
        account.own(password);
        try {
            List<String> command = new ArrayList<>(List.of(
                    binaries.program("initdb"),
                    "--auth=scram-sha-256",
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--data-checksums"));
            if (binaries.major() >= 17) {
                command.add("--locale-provider=builtin");
            }
            command.add("--pgdata=" + fresh);
            ExternalCommand.Result result = account.run(command, 120);
            if (!result.succeeded()) {
                throw new IOException("The database could not be created: " + result.output());
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(fresh, folder.resolve("database"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean stopLeftOver(PostgresBinaries binaries, ServerAccount account, Path data)
            throws IOException {
        if (!Files.exists(data.resolve("postmaster.pid"))) {
            return false;
        }
        String control = binaries.program("pg_ctl");
        if (!account.run(List.of(control, "status", "-D", data.toString()), 20).succeeded()) {
            return false;
        }
        ExternalCommand.Result result =
                account.run(List.of(control, "stop", "-m", "fast", "-w", "-t", "60", "-D", data.toString()), 90);
        // It may have been on its way down already, and be gone by now.
        if (!result.succeeded()
                && account.run(List.of(control, "status", "-D", data.toString()), 20)
                        .succeeded()) {
            throw new IOException(
                    "A database server still runs in " + data + " and could not be stopped: " + result.output());
        }
        return true;
    }

    private static EmbeddedPostgres startServer(PostgresBinaries binaries, ServerAccount account, Path folder)
            throws IOException {
        Path log = folder.resolve("log/postgres.log");
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
            Files.move(log, folder.resolve("log/postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        Path data = folder.resolve("database");
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            int port = freePort();
            List<String> command = new ArrayList<>(
                    List.of(binaries.program("postgres"), "-D", data.toString(), "-p", Integer.toString(port)));
            SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
            SupervisedServer server = SupervisedServer.start(account, command, log);
            if (server.isReady(data, port)) {
                return new EmbeddedPostgres(server, folder, port);
            }
        }
        throw new IOException("The database server did not start. It says why in " + log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
