package uk.co.pharmacyiq.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Rights;
import uk.co.pharmacyiq.work.UseCases;

/** Makes the frame of each page from the request and from whoever is signed in. */
@Component
class Frames {

    private final UseCases useCases;
    private final ObjectProvider<NavEntry> entries;
    private final ObjectProvider<RelatedPage> relatedPages;
    private final ObjectProvider<NavEntry.Shortcut> acts;
    private final Frame.Beside beside;

    Frames(
            UseCases useCases,
            ObjectProvider<NavEntry> entries,
            ObjectProvider<RelatedPage> relatedPages,
            ObjectProvider<NavEntry.Shortcut> acts,
            Frame.Beside beside) {
        this.useCases = useCases;
        this.entries = entries;
        this.relatedPages = relatedPages;
        this.acts = acts;
        this.beside = beside;
    }

    Frame of(HttpServletRequest request, HttpServletResponse response) {
        var csrf = RequestNotes.csrf(request);
        var once = TimeOrderedId.next().toString();
        return RequestNotes.actor(request)
                .map(actor -> signedIn(request, response, actor, csrf, once))
                .orElseGet(() -> Frame.signedOut(request.getRequestURI(), csrf, once));
    }

    private Frame signedIn(
            HttpServletRequest request, HttpServletResponse response, Actor.Person actor, String csrf, String once) {
        var rights = useCases.rights(actor);
        var premises = PremisesChoice.of(rights);
        var current = current(request, premises);
        return new Frame(
                request.getRequestURI(),
                rights.surroundings().organisationName(),
                current,
                premises,
                navigation(request, rights, current),
                related(request, rights, current),
                actor.displayName(),
                String.join(", ", rights.held().roleTitles()),
                csrf,
                once,
                notice(request, response),
                true,
                rights.surroundings().warnings(),
                RequestNotes.atTerminal(request),
                acts.stream().flatMap(act -> act.press(rights).stream()).toList(),
                beside.about(request, actor, rights, current));
    }

    /** The premises the path names, else those named by {@code ?premises=}, else the first of the person's own. */
    private static @Nullable PremisesChoice current(HttpServletRequest request, List<PremisesChoice> premises) {
        var inPath = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> names
                        && names.get("premises") instanceof String id
                ? id
                : "";
        return premises.stream()
                .filter(choice -> choice.id().equals(inPath))
                .findFirst()
                .orElseGet(() -> premises.isEmpty() ? null : premises.getFirst());
    }

    private List<NavLink> navigation(HttpServletRequest request, Rights rights, @Nullable PremisesChoice current) {
        return NavLink.menu(
                entries.stream()
                        .filter(entry -> mayOpen(entry, rights, current))
                        .sorted(Comparator.comparingInt(NavEntry::order))
                        .toList(),
                current == null ? "" : current.id(),
                request.getRequestURI());
    }

    private static boolean mayOpen(NavEntry entry, Rights rights, @Nullable PremisesChoice current) {
        if (!entry.path().contains("{premises}")) {
            return rights.holdsAnywhere(entry.permission());
        }
        return current != null && rights.holdsAt(entry.permission(), RequestNotes.premises(current.id()));
    }

    private List<NavLink> related(HttpServletRequest request, Rights rights, @Nullable PremisesChoice current) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return relatedPages.stream()
                .filter(page -> page.beside().equals(pattern) && rights.holdsAnywhere(page.permission()))
                .map(page -> NavLink.of(page.label(), filled(page.path(), request, current)))
                .filter(link -> !link.href().contains("{"))
                .toList();
    }

    /** With the names of the page's own path, and the premises one is at. */
    private static String filled(String path, HttpServletRequest request, @Nullable PremisesChoice current) {
        var filled = current == null ? path : path.replace("{premises}", current.id());
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> names) {
            for (var name : names.entrySet()) {
                filled = filled.replace("{" + name.getKey() + "}", String.valueOf(name.getValue()));
            }
        }
        return filled;
    }

    private static @Nullable Notice notice(HttpServletRequest request, HttpServletResponse response) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(Pages.NOTICE))
                .findFirst()
                .map(cookie -> taken(cookie, response))
                .orElse(null);
    }

    private static @Nullable Notice taken(Cookie cookie, HttpServletResponse response) {
        response.addCookie(Pages.noticeCookie("", 0));
        try {
            var parts =
                    URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8).split("\\|", 2);
            return parts.length == 2 ? new Notice(Notice.Kind.valueOf(parts[0]), parts[1]) : null;
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
