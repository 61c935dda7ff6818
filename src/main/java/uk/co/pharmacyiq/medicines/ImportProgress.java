package uk.co.pharmacyiq.medicines;

/** Told how far an import has come, a few times a second at most per file. */
@FunctionalInterface
public interface ImportProgress {

    /** Says what is being done, in words, and how many rows were read so far. */
    void at(String phase, long rowsRead);

    /** For those who do not watch. */
    static ImportProgress silent() {
        return (_, _) -> {};
    }
}
