package uk.co.pharmacyiq.launcher.record;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.co.pharmacyiq.audit.WriterKeys;
import uk.co.pharmacyiq.audit.note.SigningKey;
import uk.co.pharmacyiq.audit.sealing.SealerKeys;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.MasterKeyFile;
import uk.co.pharmacyiq.launcher.keys.Keys;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles.Role;

@Command(
        name = "keys",
        description = "Prints the public keys by which anybody checks the record; makes and changes the sealer's.",
        footer = {
            "",
            "Without --create, --rotate or --retire it prints what the database holds. Restart the sealer after a change.",
            "The sealer's key file needs no copy of the master key: make it once, where the master key is, and move it."
        })
final class KeysCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Where where;

    @ArgGroup
    private @Nullable Change change;

    @Option(names = "--base", paramLabel = "NAME", description = "With --create: what all names of logs begin with.")
    private @Nullable String base;

    @Option(
            names = "--master-key",
            paramLabel = "FILE",
            description = "With --create: the master key's file; or --config.")
    private @Nullable Path masterKey;

    /** One change at a time. */
    static final class Change {

        @Option(names = "--create", paramLabel = "FILE", description = "Makes a key file for a new sealer.")
        private @Nullable Path create;

        @Option(names = "--rotate", paramLabel = "FILE", description = "Adds a key that is to follow the present one.")
        private @Nullable Path rotate;

        @Option(names = "--retire", paramLabel = "FILE", description = "Takes the older of two keys out.")
        private @Nullable Path retire;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (change == null) {
            return print();
        }
        if (change.create != null) {
            return tell(create(change.create));
        }
        if (change.rotate != null) {
            return tell(SealerKeyFile.addKey(change.rotate));
        }
        return change.retire == null ? 2 : tell(SealerKeyFile.retireKey(change.retire));
    }

    private SealerKeys create(Path file) throws IOException {
        if (base == null) {
            throw new ParameterException(spec.commandLine(), "--create needs --base too");
        }
        if (!base.matches("[a-z0-9.-]{3,100}(/[a-z0-9.-]+)*")) {
            throw new ParameterException(
                    spec.commandLine(), "--base must be like audit.example.org: small letters, digits, dots, dashes");
        }
        if (Files.exists(file)) {
            throw new CommandFailed(file + " is there already, and a key is not written over");
        }
        return SealerKeys.create(file, base, WriterKeys.of(root()));
    }

    /** From its file, or from wherever the installation has it. */
    private MasterKey root() throws IOException {
        return masterKey == null ? Keys.open(where.installation().keys()).root() : MasterKeyFile.read(masterKey);
    }

    private int tell(SealerKeys keys) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("The sealer of " + keys.base() + " signs with:");
        for (SigningKey key : keys.signing()) {
            out.println("  " + key.verifier().text());
        }
        out.flush();
        return 0;
    }

    private int print() throws IOException, SQLException {
        PrintWriter out = spec.commandLine().getOut();
        int keys = 0;
        try (Connection connection = where.installation().database(Role.AUDITOR).connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select purpose, since, vkey from audit.public_key order by purpose, since, vkey")) {
            for (; rows.next(); keys++) {
                out.printf("%-10s since %tF  %s%n", rows.getString(1), rows.getTimestamp(2), rows.getString(3));
            }
        }
        if (keys == 0) {
            out.println("There is no key yet: no sealer has run on this database.");
        }
        out.flush();
        return 0;
    }
}
