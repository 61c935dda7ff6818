package uk.co.pharmacyiq.site;

/** A claim on the public trust page and what proves it, looked at anew each time. Implemented by modules. */
public interface Evidence {

    /** The promise it stands for: {@code M-033}. */
    String id();

    /** The claim, in one sentence anybody understands. */
    String claim();

    /** Looks at the running system. */
    Finding check();

    /**
     * What was found.
     *
     * @param holds whether the claim holds now; if not, the page stops claiming it
     * @param seen what was looked at and what was seen, without anything of one organisation
     */
    record Finding(boolean holds, String seen) {}
}
