package uk.co.pharmacyiq.site;

import java.util.ArrayList;
import java.util.List;

/**
 * One entry of the menu, ready to show.
 *
 * @param label one or two words
 * @param href where it leads
 * @param current whether the page shown belongs to it
 * @param below entries of the second row, shown while this one is current
 */
public record NavLink(String label, String href, boolean current, List<NavLink> below) {

    public NavLink {
        below = List.copyOf(below);
    }

    static NavLink of(String label, String href) {
        return new NavLink(label, href, false, List.of());
    }

    /**
     * The menu of somebody who may open these.
     *
     * @param entries in the order shown
     * @param premises where one is; empty where no entry needs it
     * @param path the page one is at
     */
    static List<NavLink> menu(List<NavEntry> entries, String premises, String path) {
        var at = "";
        for (var entry : entries) {
            var href = href(entry, premises);
            at = belongs(path, href) && href.length() > at.length() ? href : at;
        }
        var menu = new ArrayList<NavLink>();
        for (var entry : entries) {
            if (!hasParent(entry, entries)) {
                menu.add(link(entry, entries, premises, at));
            }
        }
        return menu;
    }

    private static NavLink link(NavEntry entry, List<NavEntry> entries, String premises, String at) {
        var below = entries.stream()
                .filter(child -> child.under().equals(entry.label()))
                .map(child -> new NavLink(
                        child.label(),
                        href(child, premises),
                        href(child, premises).equals(at),
                        List.of()))
                .toList();
        var href = href(entry, premises);
        return new NavLink(
                entry.label(), href, href.equals(at) || below.stream().anyMatch(NavLink::current), below);
    }

    private static boolean hasParent(NavEntry entry, List<NavEntry> entries) {
        return entries.stream().anyMatch(other -> other.label().equals(entry.under()));
    }

    private static boolean belongs(String path, String href) {
        return path.equals(href) || path.startsWith(href + "/");
    }

    private static String href(NavEntry entry, String premises) {
        return entry.path().replace("{premises}", premises);
    }
}
