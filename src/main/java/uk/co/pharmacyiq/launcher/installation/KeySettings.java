package uk.co.pharmacyiq.launcher.installation;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where the keys of an installation come from, as its operator wrote it down. */
public sealed interface KeySettings {

    /** The file with the root, plain or wrapped: what must be kept beside the database's backup, and apart from it. */
    Path rootFile();

    /** A key file: its first line is the root, its last line wraps. */
    record InFile(Path rootFile) implements KeySettings {}

    /**
     * A token behind PKCS#11, which wraps and never shows its key.
     *
     * @param slot the number of the slot; the first one that holds a token if left out
     * @param key the label of the key; those that follow it are called {@code label-2}, {@code label-3}
     */
    record InToken(Path rootFile, Path module, Optional<Long> slot, String key, Path pinFile) implements KeySettings {}

    /**
     * The Transit engine of a HashiCorp Vault.
     *
     * @param mount where the engine is mounted, usually {@code transit}
     */
    record InVault(Path rootFile, URI address, String mount, String key, Login login, VaultExtras extras)
            implements KeySettings {}

    /**
     * What few need.
     *
     * @param authority whom to trust about the address; those the JDK trusts if left out
     */
    record VaultExtras(Optional<Path> authority, Optional<String> namespace) {}

    /** How the server makes itself known to the Vault. */
    sealed interface Login {

        /** With a token that something else keeps alive, such as Vault Agent. */
        record Token(Path file) implements Login {}

        /** With an AppRole. */
        record AppRole(String roleId, Path secretIdFile) implements Login {}
    }
}
