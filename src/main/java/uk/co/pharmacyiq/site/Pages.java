package uk.co.pharmacyiq.site;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.work.DoorRefusal;

/** Shows templates inside the frame, and leads on after a form was sent. */
@Component
public class Pages {

    /** Where people see what they asked a second person for. */
    private static final String OWN_REQUESTS = "/me/requests";

    private static final String WAITING =
            "This takes a second person. They were asked; it is done as soon as one of them agrees.";

    private static final String PROOF = "site/proof";

    static final String NOTICE = "__Host-notice";

    private final TemplateEngine templates;
    private final Frames frames;

    Pages(TemplateEngine templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    /** A page: the template gets {@code frame} and {@code page}. */
    public View show(String template, Object page) {
        return show(HttpStatus.OK, template, page);
    }

    /** A page that says no, or that shows a form again. */
    public View show(HttpStatus status, String template, Object page) {
        return new View() {
            @Override
            public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                // What waits for a second person is done for now: it leads to where one sees what became of it.
                if (status == HttpStatus.ACCEPTED) {
                    leadOn(response, OWN_REQUESTS, Notice.Kind.SUCCESS.name() + "|" + WAITING);
                    return;
                }
                // Whoever is signed in and told 401 must show again that it is them; nothing they typed is lost.
                if (status == HttpStatus.UNAUTHORIZED
                        && RequestNotes.actor(request).isPresent()) {
                    write(request, response, status, PROOF, ProofPage.instead(request));
                } else {
                    write(request, response, status, template, page);
                }
            }
        };
    }

    /** The page that says no, in the words of the refusal. */
    public View refused(Refusal reason) {
        var template = reason instanceof DoorRefusal.Withheld ? "site/withheld" : "site/refused";
        return show(Api.status(reason.kind()), template, reason);
    }

    /** The form by which somebody shows again that it is them, on the way to a page. */
    public View askForProof(String next) {
        return new View() {
            @Override
            public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                write(request, response, HttpStatus.UNAUTHORIZED, PROOF, ProofPage.before(request, next));
            }
        };
    }

    /** Leads on to another page of ours after a form did its work (status 303). */
    public View redirect(String path) {
        return lead(path, "");
    }

    /** Leads on, and tells there what was done. The text must hold nothing personal. */
    public View redirect(String path, Notice notice) {
        return lead(path, notice.kind().name() + "|" + notice.text());
    }

    private static View lead(String path, String notice) {
        return new View() {
            @Override
            public void render(
                    @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
                leadOn(response, path, notice);
            }
        };
    }

    private static void leadOn(HttpServletResponse response, String path, String notice) {
        if (!notice.isEmpty()) {
            response.addCookie(noticeCookie(URLEncoder.encode(notice, StandardCharsets.UTF_8), 60));
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", path);
    }

    static Cookie noticeCookie(String value, int seconds) {
        var cookie = new Cookie(NOTICE, value);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Strict");
        cookie.setMaxAge(seconds);
        return cookie;
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String template, Object page)
            throws IOException {
        var frame = frames.of(request, response);
        var html = new Utf8ByteOutput();
        templates.render(template + ".jte", Map.of("frame", frame, "page", page), html);
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }
}
