package uk.co.pharmacyiq.launcher.installation;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the settings that begin with {@code keys.}, and finds everything that is wrong with them. */
final class KeyLines {

    static final Set<String> KEYS = Set.of(
            "keys.provider",
            "keys.master-file",
            "keys.root-file",
            "keys.pkcs11.module",
            "keys.pkcs11.slot",
            "keys.pkcs11.key",
            "keys.pkcs11.pin-file",
            "keys.vault.address",
            "keys.vault.mount",
            "keys.vault.key",
            "keys.vault.token-file",
            "keys.vault.role-id",
            "keys.vault.secret-id-file",
            "keys.vault.ca-file",
            "keys.vault.namespace",
            "keys.vault.country");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,60}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,100}");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final ConfigurationValues values;

    KeyLines(ConfigurationValues values) {
        this.values = values;
    }

    KeySettings read() throws IOException {
        String provider = values.value("keys.provider");
        refuseOthers(provider == null ? "file" : provider);
        return switch (provider == null ? "file" : provider) {
            case "file" -> new KeySettings.InFile(values.masterKey());
            case "pkcs11" -> token();
            case "vault" -> vault();
            default -> {
                values.faults().add("keys.provider must be file, pkcs11 or vault");
                yield new KeySettings.InFile(Path.of(""));
            }
        };
    }

    private KeySettings token() throws IOException {
        Path pin = secret("keys.pkcs11.pin-file", true);
        return new KeySettings.InToken(
                rootFile(), values.readable("keys.pkcs11.module"), slot(), name("keys.pkcs11.key", NAME), pin);
    }

    private KeySettings vault() throws IOException {
        String mount = values.value("keys.vault.mount");
        PlaceLines.pinned(values, "keys.vault.country", "the Vault is that can open it");
        Optional<Path> authority = values.value("keys.vault.ca-file") == null
                ? Optional.empty()
                : Optional.of(values.readable("keys.vault.ca-file"));
        return new KeySettings.InVault(
                rootFile(),
                address(),
                mount == null ? "transit" : name("keys.vault.mount", PATH),
                name("keys.vault.key", NAME),
                login(),
                new KeySettings.VaultExtras(authority, Optional.ofNullable(values.value("keys.vault.namespace"))));
    }

    private KeySettings.Login login() throws IOException {
        boolean token = values.value("keys.vault.token-file") != null;
        boolean role = values.value("keys.vault.role-id") != null || values.value("keys.vault.secret-id-file") != null;
        if (token == role) {
            values.faults().add("keys.vault needs either token-file, or role-id and secret-id-file, to sign in with");
            return new KeySettings.Login.Token(Path.of(""));
        }
        return token
                ? new KeySettings.Login.Token(secret("keys.vault.token-file", false))
                : new KeySettings.Login.AppRole(
                        values.required("keys.vault.role-id"), secret("keys.vault.secret-id-file", false));
    }

    /** Only this machine's own agent may be spoken to without TLS. */
    private URI address() {
        String text = values.required("keys.vault.address");
        try {
            URI address = new URI(text.replaceFirst("/$", ""));
            boolean near = "http".equals(address.getScheme()) && LOOPBACK.contains(String.valueOf(address.getHost()));
            if (address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getRawPath().isEmpty()
                    && (near || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException unreadable) {
            // Said below, in the same words as for any other address that is of no use.
        }
        if (!text.isEmpty()) {
            values.faults().add("keys.vault.address must look like https://vault.example.org:8200");
        }
        return URI.create("https://localhost");
    }

    private Optional<Long> slot() {
        String slot = values.value("keys.pkcs11.slot");
        if (slot != null && !slot.matches("[0-9]{1,18}")) {
            values.faults().add("keys.pkcs11.slot must be the number of a slot");
            return Optional.empty();
        }
        return Optional.ofNullable(slot).map(Long::valueOf);
    }

    private String name(String key, Pattern form) {
        String name = values.required(key);
        if (!name.isEmpty() && !form.matcher(name).matches()) {
            values.faults().add(key + " must be letters, digits, dots and dashes");
        }
        return name;
    }

    /** The root may still be made: {@code keys --make-root} does so, by the same configuration. */
    private Path rootFile() {
        return values.beside(values.required("keys.root-file"));
    }

    private Path secret(String key, boolean pin) throws IOException {
        String name = values.required(key);
        Path file = values.beside(name);
        if (!name.isEmpty()) {
            Optional<String> fault = SecretFile.fault(file);
            if (fault.isEmpty() && pin) {
                fault = SecretStrength.pinFault(SecretFile.read(file)).map(weak -> "what " + file + " holds " + weak);
            }
            fault.ifPresent(found -> values.faults().add(key + ": " + found));
        }
        return file;
    }

    private void refuseOthers(String provider) {
        for (String key : KEYS) {
            boolean others = key.startsWith("keys.pkcs11.") && !provider.equals("pkcs11")
                    || key.startsWith("keys.vault.") && !provider.equals("vault")
                    || key.equals("keys.root-file") && provider.equals("file")
                    || key.equals("keys.master-file") && !provider.equals("file");
            if (others && values.value(key) != null) {
                values.faults().add(key + " is of no use with keys.provider = " + provider);
            }
        }
    }
}
