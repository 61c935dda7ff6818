package uk.co.pharmacyiq.site;

import java.util.Optional;
import uk.co.pharmacyiq.work.Rights;

/** An entry a module offers for the menu; it is shown to those who hold its permission. */
public interface NavEntry {

    /** One or two words. */
    String label();

    /** Where it leads; may contain {@code {premises}}, and is then shown only where premises are chosen. */
    String path();

    /** The permission without which the entry is not shown. */
    String permission();

    /** Its place in the menu, smallest first. */
    int order();

    /**
     * The label of the entry below which it stands: it is shown while one is at a page of that entry. Empty for an entry of
     * its own; so is one whose parent this person may not open.
     */
    default String under() {
        return "";
    }

    /** Something a module lets people do from every page, in one press in the header. Found at start. */
    interface Shortcut {

        /** What to offer to somebody with these rights; empty where nothing is. */
        Optional<Press> press(Rights rights);
    }

    /**
     * What is pressed.
     *
     * @param label one to three words
     * @param path where it leads, or where it is sent
     * @param sends whether it is sent at once; otherwise it leads to a page
     */
    record Press(String label, String path, boolean sends) {}
}
