package uk.co.pharmacyiq.bench.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import uk.co.pharmacyiq.TestDatabase;

/** The one-file program that outsiders check the record with, compiled here and run in this JVM, over and over. */
final class Verifier {

    private final Method run;

    private Verifier(Method run) {
        this.run = run;
    }

    static Verifier compile(Path folder) throws IOException, ReflectiveOperationException {
        var source = TestDatabase.target().resolveSibling("tools/VerifyAuditLog.java");
        var classes = Files.createDirectories(folder.resolve("verifier"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-nowarn", "-d", classes.toString(), source.toString());
        if (failed != 0) {
            throw new IllegalStateException(source + " does not compile");
        }
        var loader = new URLClassLoader(
                new java.net.URL[] {URI.create("file:" + classes + "/").toURL()}, null);
        var run = loader.loadClass("VerifyAuditLog")
                .getDeclaredMethod("run", String[].class, PrintStream.class, PrintStream.class);
        run.setAccessible(true);
        return new Verifier(run);
    }

    /** Runs one command; whatever is found is an error here. */
    void check(String... command) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, false, UTF_8);
        try {
            int code = (int) run.invoke(null, command, out, out);
            if (code != 0) {
                out.flush();
                throw new IllegalStateException("exit code " + code + ": " + said.toString(UTF_8));
            }
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
