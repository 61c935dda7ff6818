package uk.co.pharmacyiq.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;

/** What has been found out about a request on its way in, kept on the request itself. */
public final class RequestNotes {

    private static final String ACTOR = Actor.Person.class.getName();
    private static final String ASKED = Request.class.getName();
    private static final String TERMINAL = "pharmacyiq.terminal";
    private static final String PROOF = "pharmacyiq.proof";
    private static final String CSRF = "pharmacyiq.csrf";
    private static final PremisesId NO_PREMISES = new PremisesId(new UUID(0, 0));

    private RequestNotes() {}

    /** Who is signed in; empty where nobody is. */
    public static Optional<Actor.Person> actor(HttpServletRequest request) {
        return Optional.ofNullable((Actor.Person) request.getAttribute(ACTOR));
    }

    public static void actor(HttpServletRequest request, Actor.Person actor) {
        request.setAttribute(ACTOR, actor);
    }

    /** The request as the door must know it, whoever sent it. */
    public static Request asked(HttpServletRequest request) {
        return request.getAttribute(ASKED) instanceof Request asked ? asked : Request.none();
    }

    public static void asked(HttpServletRequest request, Request asked) {
        request.setAttribute(ASKED, asked);
    }

    /** The token that forms of this answer must send back. */
    public static String csrf(HttpServletRequest request) {
        return request.getAttribute(CSRF) instanceof String token ? token : "";
    }

    public static void csrf(HttpServletRequest request, String token) {
        request.setAttribute(CSRF, token);
    }

    /** Why the proof that came with the request was not taken; empty where none came, or it was. */
    public static Optional<String> proofRefused(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(PROOF));
    }

    public static void proofRefused(HttpServletRequest request, String advice) {
        request.setAttribute(PROOF, advice);
    }

    /** Whether the browser says it is a terminal people share. */
    public static boolean atTerminal(HttpServletRequest request) {
        return request.getAttribute(TERMINAL) != null;
    }

    public static void noteTerminal(HttpServletRequest request) {
        request.setAttribute(TERMINAL, true);
    }

    /** The premises a path names. A malformed name is answered as an unknown one, so it becomes one nobody has. */
    public static PremisesId premises(String path) {
        return PremisesId.parse(path).orElse(NO_PREMISES);
    }

    /** The thing a path names; a malformed name becomes that of nothing. */
    public static UUID id(String path) {
        return TimeOrderedId.parse(path).orElse(NO_PREMISES.value());
    }
}
