package uk.co.pharmacyiq.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.co.pharmacyiq.identity.ProveAgain;
import uk.co.pharmacyiq.identity.browser.Cookies;
import uk.co.pharmacyiq.identity.session.SessionDoor;
import uk.co.pharmacyiq.identity.session.SessionDoor.Entered;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/**
 * Finds out who a request is from, once, before anything else looks at it and as soon as it is their turn: the session
 * behind its cookie, and whether it was sent from a page of ours. Notes the actor on the request; there is no other session
 * state.
 */
class Arrival extends OncePerRequestFilter {

    private final SessionDoor sessions;
    private final Pages pages;
    private final UseCases useCases;
    private final ProveAgain proveAgain;
    private final Turns turns;

    Arrival(SessionDoor sessions, Pages pages, UseCases useCases, ProveAgain proveAgain, Turns turns) {
        this.sessions = sessions;
        this.pages = pages;
        this.useCases = useCases;
        this.proveAgain = proveAgain;
        this.turns = turns;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var traces = Traces.of(request);
        response.setHeader("X-Request-ID", traces.id().toString());
        Cookies.TERMINAL.read(request).ifPresent(_ -> RequestNotes.noteTerminal(request));
        var incoming = new Incoming(request, response, chain, traces);
        try (var place = turns.take(request, Shown.of(request))) {
            arrive(incoming, place);
        } catch (BadArrival bad) {
            answer(bad, request, response);
        }
    }

    /** It is their turn; only now is anybody looked up. */
    private void arrive(Incoming incoming, Turns.Place place) throws ServletException, IOException {
        var request = incoming.request();
        try {
            var shown = place.shown();
            var entered = shown.enter(sessions, request.getHeader("X-By-Itself") != null);
            place.isOf(entered.map(SessionDoor.Entered::organisation));
            switch (shown) {
                case Shown.Key _ -> program(incoming, entered.orElseThrow(BadArrival::apiKey));
                case Shown.Session(var token) when entered.isPresent() -> known(incoming, token, entered.get());
                case Shown.Session _, Shown.Nothing _ -> unknown(incoming);
            }
        } catch (BadArrival bad) {
            RequestNotes.actor(request)
                    .ifPresent(actor -> useCases.recordRefusal(actor, "REQUEST", Target.none(), bad.reason()));
            throw bad;
        }
    }

    private void answer(BadArrival bad, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (bad.passes()) {
            response.setHeader("Retry-After", turns.retryAfter());
        }
        if (request.getRequestURI().startsWith("/api/")) {
            bad.answer(response);
            return;
        }
        try {
            pages.refused(bad.reason()).render(null, request, response);
        } catch (IOException | RuntimeException known) {
            throw known;
        } catch (Exception unknown) {
            throw new ServletException(unknown);
        }
    }

    /** A request under way, and where it goes next. */
    private record Incoming(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Traces traces) {

        void goOn(HttpServletRequest carried) throws ServletException, IOException {
            chain.doFilter(carried, response);
        }
    }

    /** A program shows its key with each request; there is no session, and no page that could forge one. */
    private void program(Incoming incoming, Entered entered) throws ServletException, IOException {
        var request = incoming.request();
        incoming.traces().note(request);
        RequestNotes.actor(request, entered.with(incoming.traces().request(Optional.empty())));
        var kept = KeptBody.of(request);
        var once = Csrf.isUnsafe(request) ? OnceKey.of(request, kept) : Optional.<Request.Once>empty();
        RequestNotes.actor(request, entered.with(incoming.traces().request(once)));
        incoming.goOn(kept.map(HttpServletRequest.class::cast).orElse(request));
    }

    private void known(Incoming incoming, SecretToken token, Entered entered) throws ServletException, IOException {
        var request = incoming.request();
        RequestNotes.actor(request, entered.with(incoming.traces().request(Optional.empty())));
        if (Csrf.isUnsafe(request)) {
            Csrf.check(request, sent -> token.proves(Csrf.PURPOSE, sent));
        }
        RequestNotes.csrf(request, token.proofOf(Csrf.PURPOSE));
        if (!Promised.goesOn(request, incoming.response(), entered)) {
            return;
        }
        var kept = KeptBody.of(request);
        var once = Csrf.isUnsafe(request) ? OnceKey.of(request, kept) : Optional.<Request.Once>empty();
        RequestNotes.actor(
                request,
                ProofFields.take(
                        request,
                        incoming.response(),
                        entered.with(incoming.traces().request(once)),
                        proveAgain));
        SessionEnd.note(request, entered.expiresAt());
        incoming.traces().note(request);
        incoming.goOn(kept.map(HttpServletRequest.class::cast).orElse(request));
    }

    private void unknown(Incoming incoming) throws ServletException, IOException {
        var request = incoming.request();
        incoming.traces().note(request);
        if (request.getRequestURI().startsWith("/api/")) {
            incoming.goOn(SignInByProgram.isSignIn(request) ? SignInByProgram.readable(request) : request);
            return;
        }
        var token = Cookies.CSRF.read(request);
        if (Csrf.isUnsafe(request) && !Csrf.isFromProvider(request)) {
            if (!Csrf.isOpenForm(request)) {
                incoming.response().setStatus(HttpServletResponse.SC_SEE_OTHER);
                incoming.response().setHeader("Location", RequestNotes.atTerminal(request) ? "/terminal" : "/sign-in");
                return;
            }
            Csrf.check(request, sent -> token.isPresent() && token.get().proves(Csrf.PURPOSE, sent));
        }
        var mine = token.orElseGet(() -> {
            var fresh = SecretToken.random();
            Cookies.CSRF.write(incoming.response(), fresh);
            return fresh;
        });
        RequestNotes.csrf(request, mine.proofOf(Csrf.PURPOSE));
        incoming.goOn(request);
    }
}
