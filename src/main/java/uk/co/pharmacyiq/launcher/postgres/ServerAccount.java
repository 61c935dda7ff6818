package uk.co.pharmacyiq.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account the server runs under. PostgreSQL refuses to run as root, so root steps down to {@code postgres}, or to
 * {@code nobody} where there is no such account; anybody else runs it as themselves.
 */
final class ServerAccount {

    private final @Nullable String name;
    private final List<String> stepDown;

    private ServerAccount(@Nullable String name, List<String> stepDown) {
        this.name = name;
        this.stepDown = stepDown;
    }

    static ServerAccount choose() throws IOException {
        if (!identity("-u").output().equals("0")) {
            return new ServerAccount(null, List.of());
        }
        if (!isInstalled("setpriv")) {
            throw new IOException("PostgreSQL does not run as root, and setpriv, which steps down from root, is not"
                    + " installed. Install the package util-linux, or run this as another account.");
        }
        for (String candidate : List.of("postgres", "nobody")) {
            ExternalCommand.Result user = identity("-u", candidate);
            ExternalCommand.Result group = identity("-g", candidate);
            if (user.succeeded() && group.succeeded()) {
                return new ServerAccount(
                        candidate,
                        List.of("setpriv", "--reuid=" + user.output(), "--regid=" + group.output(), "--clear-groups"));
            }
        }
        throw new IOException("PostgreSQL does not run as root, and neither postgres nor nobody is an account here."
                + " Create an account postgres, or run this as another account.");
    }

    /** The command as this account runs it. */
    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(stepDown);
        whole.addAll(command);
        return whole;
    }

    ExternalCommand.Result run(List<String> command, int timeoutSeconds) throws IOException {
        return ExternalCommand.run(command(command), timeoutSeconds);
    }

    /** Makes this account the owner of a file or folder; nothing to do where the server runs as ourselves. */
    void own(Path file) throws IOException {
        if (name != null) {
            Files.setOwner(
                    file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name));
        }
    }

    /** Refuses, naming the folder at fault, when the account cannot reach the folder. */
    void mustReach(Path folder) throws IOException {
        if (canEnter(folder)) {
            return;
        }
        Path fault = folder;
        for (Path above = folder.getParent(); above != null && !canEnter(above); above = above.getParent()) {
            fault = above;
        }
        throw new IOException("The account " + (name == null ? "that runs this" : name)
                + ", under which the database server runs, may not enter " + fault
                + ". Choose another data folder, for example one below /var/lib, or let it in: chmod o+x " + fault);
    }

    private boolean canEnter(Path folder) throws IOException {
        return run(List.of("sh", "-c", "cd \"$1\"", "sh", folder.toString()), 20)
                .succeeded();
    }

    static boolean isInstalled(String program) throws IOException {
        return ExternalCommand.run(List.of("sh", "-c", "command -v " + program), 20)
                .succeeded();
    }

    private static ExternalCommand.Result identity(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("id"));
        command.addAll(List.of(arguments));
        return ExternalCommand.run(command, 20);
    }
}
