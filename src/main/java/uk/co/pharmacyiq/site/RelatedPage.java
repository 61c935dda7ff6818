package uk.co.pharmacyiq.site;

import java.util.Optional;
import uk.co.pharmacyiq.work.Rights;

/** A page that a module offers beside a page of another module, which need not know of it. Found at start. */
public interface RelatedPage {

    /** The pattern of the page it belongs beside: {@code /people/{person}}. */
    String beside();

    /** One or two words. */
    String label();

    /** Where it leads, with the names of the pattern: {@code /people/{person}/roles}. */
    String path();

    /** The permission without which it is not shown. */
    String permission();

    /**
     * Where the written procedure of a regulated screen belongs. The page says which procedure there is, or that there is
     * none yet. Declared as a bean, found at start.
     *
     * @param key stable, in lower case with hyphens: {@code responsible-pharmacist}
     * @param title what the procedure is about: {@code Responsible pharmacist}
     * @param beside the pattern of the page it belongs to
     */
    record SopSlot(String key, String title, String beside) {}

    /** Knows the written procedures. Implemented by the module that keeps them, if there is one; found at start. */
    interface Procedures {

        /** The page of the procedure in force for a slot, for somebody with these rights; empty where there is none. */
        Optional<String> path(Rights rights, String key);
    }

    /**
     * A slot as a page shows it.
     *
     * @param href where the procedure is read; empty where there is none yet
     */
    record Procedure(String title, String href) {}
}
