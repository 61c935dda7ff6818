import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what an organisation took along when it left, without our code: one file, nothing but a JDK (17 or later). It checks
 * the signature under the list of contents (C2SP signed-note, RFC 8032), each file against the list, and each row, then says
 * how many rows there are of what: {@code java ReadExport.java DIR --key VKEY}. Whoever builds an import begins here.
 */
public final class ReadExport {

    private final Path folder;
    private final PrintStream out;
    private final List<String> findings = new ArrayList<>();

    private ReadExport(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1 && !(arguments.length == 3 && arguments[1].equals("--key"))) {
            System.err.println(
                    "java ReadExport.java DIR [--key VKEY]   VKEY: as the operator told you, not as the export says");
            System.exit(2);
        }
        System.exit(
                new ReadExport(Path.of(arguments[0]), System.out).read(arguments.length == 3 ? arguments[2] : null));
    }

    private int read(String key) throws IOException, GeneralSecurityException {
        String text = Files.readString(folder.resolve("manifest.json"));
        Map<?, ?> manifest = (Map<?, ?>) new Json(text).value();
        String organisation = (String) manifest.get("organisation");
        out.println(
                "Organisation " + organisation + " (" + manifest.get("handle") + "), schema " + manifest.get("schema"));
        if (key == null) {
            out.println("NOT CHECKED who signed it: name the key with --key");
        } else {
            signature(key, organisation, sha256(folder.resolve("manifest.json")));
        }
        Set<String> listed = new HashSet<>(Set.of("manifest.json", "manifest.note", "RECEIPT.txt", "EXPORT-ID.txt"));
        long rows = 0;
        for (Object each : (List<?>) manifest.get("files")) {
            Map<?, ?> file = (Map<?, ?>) each;
            listed.add((String) file.get("path"));
            rows += file(file, organisation);
        }
        try (Stream<Path> there = Files.walk(folder)) {
            there.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .filter(path -> !listed.contains(path))
                    .forEach(path -> findings.add(path + " is not on the list of contents"));
        }
        findings.forEach(finding -> out.println("FINDING " + finding));
        out.println(findings.isEmpty() ? "OK: " + rows + " rows, every file as it was signed." : "NOT OK");
        return findings.isEmpty() ? 0 : 3;
    }

    private long file(Map<?, ?> file, String organisation) throws IOException, GeneralSecurityException {
        String name = (String) file.get("path");
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder.normalize()) || !Files.isRegularFile(path)) {
            findings.add(name + " is missing");
            return 0;
        }
        if (!sha256(path).equals(file.get("sha256"))) {
            findings.add(name + " is not what was signed");
        }
        if (!name.startsWith("tables/")) {
            return 0;
        }
        long rows = 0;
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<?, ?> row = (Map<?, ?>) new Json(line).value();
                if (!organisation.equals(row.get("organisation_id"))) {
                    findings.add(name + " has a row of another organisation");
                }
                rows++;
            }
        }
        if (rows != ((Number) file.get("rows")).longValue()) {
            findings.add(name + " has " + rows + " rows, not " + file.get("rows"));
        }
        if (rows > 0) {
            out.printf("%,12d  %s%n", rows, name.substring("tables/".length()).replace(".jsonl", ""));
        }
        return rows;
    }

    /** The note says form, organisation and fingerprint; below a blank line stands who signed it. */
    private void signature(String vkey, String organisation, String fingerprint) throws IOException {
        String note = Files.readString(folder.resolve("manifest.note"));
        String signed = "pharmacyiq organisation export\n" + organisation + "\n" + fingerprint + "\n";
        String[] key = vkey.split("\\+", 3);
        try {
            byte[] typed = Base64.getDecoder().decode(key[2]);
            byte[] id = Arrays.copyOf(
                    MessageDigest.getInstance("SHA-256").digest(join((key[0] + "\n").getBytes(UTF_8), typed)), 4);
            String begins = "\u2014 " + key[0] + " ";
            for (String line :
                    note.substring(Math.min(note.length(), signed.length() + 1)).split("\n")) {
                if (note.startsWith(signed + "\n") && line.startsWith(begins)) {
                    byte[] bytes = Base64.getDecoder().decode(line.substring(begins.length()));
                    if (Arrays.equals(id, Arrays.copyOf(bytes, 4)) && verifies(typed, signed, bytes)) {
                        out.println("Signed by " + key[0]);
                        return;
                    }
                }
            }
        } catch (RuntimeException | GeneralSecurityException malformed) {
            findings.add("the key or the signature is malformed");
            return;
        }
        findings.add("the list of contents was not signed by " + key[0]);
    }

    private static boolean verifies(byte[] typed, String signed, byte[] bytes) throws GeneralSecurityException {
        byte[] head = HexFormat.of().parseHex("302a300506032b6570032100");
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(join(head, Arrays.copyOfRange(typed, 1, typed.length)))));
        check.update(signed.getBytes(UTF_8));
        return check.verify(Arrays.copyOfRange(bytes, 4, bytes.length));
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static String sha256(Path file) throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[65536];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Reads JSON (RFC 8259). */
    private static final class Json {

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object value() {
            skip();
            switch (text.charAt(at)) {
                case '{':
                    return object();
                case '[':
                    return array();
                case '"':
                    return string();
                default:
                    return word();
            }
        }

        private Map<String, Object> object() {
            Map<String, Object> object = new LinkedHashMap<>();
            at++;
            for (skip(); text.charAt(at) != '}'; skip()) {
                String name = string();
                skip();
                at++;
                object.put(name, value());
                skip();
                if (text.charAt(at) == ',') {
                    at++;
                }
            }
            at++;
            return object;
        }

        private List<Object> array() {
            List<Object> array = new ArrayList<>();
            at++;
            for (skip(); text.charAt(at) != ']'; skip()) {
                array.add(value());
                skip();
                if (text.charAt(at) == ',') {
                    at++;
                }
            }
            at++;
            return array;
        }

        private String string() {
            StringBuilder string = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                char letter = text.charAt(at);
                if (letter == '\\') {
                    letter = text.charAt(++at);
                    int plain = "bfnrt".indexOf(letter);
                    if (letter == 'u') {
                        letter = (char) Integer.parseInt(text.substring(at + 1, at + 5), 16);
                        at += 4;
                    } else if (plain >= 0) {
                        letter = "\b\f\n\r\t".charAt(plain);
                    }
                }
                string.append(letter);
            }
            at++;
            return string.toString();
        }

        private Object word() {
            int from = at;
            while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(from, at);
            switch (word) {
                case "null":
                    return null;
                case "true":
                    return true;
                case "false":
                    return false;
                default:
                    return Double.valueOf(word);
            }
        }

        private void skip() {
            while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }
    }
}
