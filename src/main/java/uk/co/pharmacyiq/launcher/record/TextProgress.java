package uk.co.pharmacyiq.launcher.record;

import java.io.PrintWriter;
import uk.co.pharmacyiq.audit.proof.Progress;

/** Says how far it has come, a line for every tenth of each part; short parts say nothing. */
final class TextProgress implements Progress {

    private static final long WORTH_TELLING = 20_000;

    private final PrintWriter out;
    private String part = "";
    private long tenth = -1;

    TextProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void at(long done, long of, String what) {
        if (of < WORTH_TELLING) {
            return;
        }
        long now = done * 10 / of;
        if (!what.equals(part) || now != tenth) {
            part = what;
            tenth = now;
            out.printf("%s: %,d of %,d%n", what, done, of);
            out.flush();
        }
    }
}
