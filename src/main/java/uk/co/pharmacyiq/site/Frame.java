package uk.co.pharmacyiq.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Rights;
import uk.co.pharmacyiq.work.UseCases;

/**
 * What surrounds every page: where one is, who one is, where one may go, and what just happened.
 *
 * @param path path of the page shown, where the premises switcher returns to
 * @param organisationName name of the organisation; empty when nobody is signed in
 * @param current premises the page is about, if it is about one
 * @param premises premises this person may work at, in the order shown
 * @param navigation the menu, already cut down to what this person may open
 * @param related pages of other modules that belong beside this one
 * @param personName name of the person signed in; empty when nobody is
 * @param roleText their role in words
 * @param csrfToken goes back with every form
 * @param onceKey marks one showing of a form, so that sending it twice takes effect once
 * @param notice what just happened, shown once
 * @param signedIn whether somebody is signed in
 * @param warnings standing warnings about the premises, shown on every page
 * @param atTerminal whether the browser is one that people share, and lock
 * @param acts what this person can do from every page
 * @param about what is told about the page and where one is
 */
public record Frame(
        String path,
        String organisationName,
        @Nullable PremisesChoice current,
        List<PremisesChoice> premises,
        List<NavLink> navigation,
        List<NavLink> related,
        String personName,
        String roleText,
        String csrfToken,
        String onceKey,
        @Nullable Notice notice,
        boolean signedIn,
        List<String> warnings,
        boolean atTerminal,
        List<NavEntry.Press> acts,
        About about) {

    /**
     * What is told about the page, and about where one is.
     *
     * @param procedures the slots for written procedures of a regulated page
     * @param line what everybody there should know, in one line; empty where there is nothing
     */
    public record About(List<RelatedPage.Procedure> procedures, String line) {

        public About {
            procedures = List.copyOf(procedures);
        }

        static About nothing() {
            return new About(List.of(), "");
        }
    }

    /** Copies the lists, so that a frame never changes once made. */
    public Frame {
        premises = List.copyOf(premises);
        navigation = List.copyOf(navigation);
        related = List.copyOf(related);
        warnings = List.copyOf(warnings);
        acts = List.copyOf(acts);
    }

    /** The frame of a page for somebody who is not signed in. */
    public static Frame signedOut(String path, String csrfToken, String onceKey) {
        return new Frame(
                path,
                "",
                null,
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                csrfToken,
                onceKey,
                null,
                false,
                List.of(),
                false,
                List.of(),
                About.nothing());
    }

    /** Whether there is another premises to switch to. */
    public boolean canSwitch() {
        return premises.size() > (current == null ? 0 : 1);
    }

    /** Whether these are the premises the page is about. */
    public boolean isCurrent(PremisesChoice choice) {
        return current != null && current.id().equals(choice.id());
    }

    /** What belongs beside a page, though the page does not know of it. */
    @Component
    static class Beside {

        private final ObjectProvider<RelatedPage.SopSlot> slots;
        private final ObjectProvider<RelatedPage.Procedures> procedures;
        private final UseCases useCases;

        Beside(
                ObjectProvider<RelatedPage.SopSlot> slots,
                ObjectProvider<RelatedPage.Procedures> procedures,
                UseCases useCases) {
            this.slots = slots;
            this.procedures = procedures;
            this.useCases = useCases;
        }

        About about(HttpServletRequest request, Actor.Person actor, Rights rights, @Nullable PremisesChoice current) {
            var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            var shown = slots.stream()
                    .filter(slot -> slot.beside().equals(pattern))
                    .sorted(Comparator.comparing(RelatedPage.SopSlot::title))
                    .map(slot -> new RelatedPage.Procedure(slot.title(), path(rights, slot)))
                    .toList();
            return new About(
                    shown, current == null ? "" : useCases.standingLine(actor, RequestNotes.premises(current.id())));
        }

        private String path(Rights rights, RelatedPage.SopSlot slot) {
            return procedures.stream()
                    .flatMap(kept -> kept.path(rights, slot.key()).stream())
                    .findFirst()
                    .orElse("");
        }
    }
}
