package uk.co.pharmacyiq.audit.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import uk.co.pharmacyiq.TestDatabase;

/** The one-file verifier, compiled as an outsider with JDK 17 would, and away from everything of ours. */
public final class OfflineVerifier {

    static final Path SOURCE = Path.of("tools", "VerifyAuditLog.java");

    private static final Class<?> PROGRAM = compile();

    /** What it printed and how it ended. */
    public record Verdict(int exit, String text) {

        /** The kinds of what it found, in order. */
        List<String> kinds() {
            return Pattern.compile("^FINDING ([a-z-]+) organisation=", Pattern.MULTILINE)
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    private OfflineVerifier() {}

    public static Verdict run(Object... arguments) {
        var text = new ByteArrayOutputStream();
        try (var out = new PrintStream(text, true, UTF_8)) {
            Method run = PROGRAM.getDeclaredMethod("run", String[].class, PrintStream.class, PrintStream.class);
            run.setAccessible(true);
            var words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
            int exit = (int) run.invoke(null, words, out, out);
            return new Verdict(exit, text.toString(UTF_8));
        } catch (ReflectiveOperationException failed) {
            throw new AssertionError(failed.getCause() == null ? failed : failed.getCause());
        }
    }

    /** A class within it. */
    static Class<?> part(String name) {
        try {
            return Class.forName("VerifyAuditLog$" + name, true, PROGRAM.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Class<?> compile() {
        try {
            Path target = Files.createDirectories(TestDatabase.target().resolve("verifier"));
            int failed = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            null,
                            "--release",
                            "17",
                            "-Xlint:all",
                            "-Werror",
                            "-cp",
                            target.toString(),
                            "-d",
                            target.toString(),
                            SOURCE.toString());
            if (failed != 0) {
                throw new AssertionError("the verifier does not compile for JDK 17");
            }
            URI folder = target.toUri();
            return Class.forName("VerifyAuditLog", true, new URLClassLoader(new java.net.URL[] {folder.toURL()}, null));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }
}
