package uk.co.pharmacyiq.launcher.postgres;

import java.nio.file.Path;
import uk.co.pharmacyiq.TestDatabase;

/** A program of its own that starts a server and is then killed from outside. */
final class KilledParent {

    private KilledParent() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.start(TestDatabase.binaries(), Path.of(arguments[0]));
        System.out.println("port " + server.port());
        Thread.sleep(600_000);
    }
}
