package uk.co.pharmacyiq.launcher.listing;

import java.io.PrintWriter;
import uk.co.pharmacyiq.medicines.ImportProgress;

/** Says on the terminal how far an import has come: a line for each thing it does, and now and then in between. */
public final class ImportLines implements ImportProgress {

    private static final long ROWS_BETWEEN = 100_000;

    private final PrintWriter out;
    private String phase = "";
    private long said;

    public ImportLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void at(String nowAt, long rowsRead) {
        if (!nowAt.equals(phase) || rowsRead >= said + ROWS_BETWEEN) {
            phase = nowAt;
            said = rowsRead;
            out.printf("%-40s %,12d rows%n", nowAt, rowsRead);
            out.flush();
        }
    }
}
