package uk.co.pharmacyiq.site.paper;

import java.util.List;

/**
 * What stands at the head and the foot of every page.
 *
 * @param title what the paper is; it is also the title of the file, so it names no person
 * @param lines what must stand on every page, such as a drug's name, form and strength
 * @param foot whose it is and when it was made; the page's number is added
 */
public record Head(String title, List<String> lines, String foot) {

    public Head {
        lines = List.copyOf(lines);
    }
}
