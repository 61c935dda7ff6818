package uk.co.pharmacyiq.governance.record.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.governance.inspection.EnterByPass;
import uk.co.pharmacyiq.governance.inspection.InspectionRefusal;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.OpenToAll;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.RequestNotes;

/**
 * Where somebody comes in by a pass, and leaves. The pass is typed, or stands in the address after the number sign, which no
 * browser sends; it is exchanged for a cookie that reaches the inspector's pages and nothing else.
 */
@Controller
class InspectController {

    static final String WHY =
            "whoever holds a pass has no account here; the pass is checked, and all they look at is recorded";

    private static final String COOKIE = "__Secure-inspection";
    private static final String PATH = "/inspect";
    private static final String TEMPLATE = "governance/record/web/inspect";

    private final Pages pages;
    private final EnterByPass passes;

    InspectController(Pages pages, EnterByPass passes) {
        this.pages = pages;
        this.passes = passes;
    }

    @GetMapping(PATH)
    @OpenToAll(WHY)
    View inspect() {
        return pages.show(TEMPLATE, new InspectPage(List.of()));
    }

    @PostMapping(PATH)
    @OpenToAll(WHY)
    View enter(HttpServletRequest request, HttpServletResponse response) {
        var typed = Optional.ofNullable(Fields.ofForm(request).text("pass")).orElse("");
        return passes.visitor(typed, RequestNotes.asked(request))
                .map(visit -> enter(visit, typed, response))
                .orElseGet(this::turnedAway);
    }

    @PostMapping("/inspect/end")
    @OpenToAll(WHY)
    View leave(HttpServletResponse response) {
        response.addCookie(cookie("", 0));
        return pages.redirect(PATH);
    }

    /** Shows a page to the visitor of a request; to all others the way in. */
    Object visiting(HttpServletRequest request, Function<EnterByPass.Visit, Object> page) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> passes.visitor(cookie.getValue(), RequestNotes.asked(request)))
                .map(page)
                .orElseGet(this::turnedAway);
    }

    private View enter(EnterByPass.Visit visit, String token, HttpServletResponse response) {
        return switch (passes.enter(visit.visitor())) {
            case Done<EnterByPass.Entered> _ -> {
                response.addCookie(cookie(token, -1));
                yield pages.redirect("/inspect/record");
            }
            case Refused<EnterByPass.Entered> _ -> turnedAway();
        };
    }

    private View turnedAway() {
        return pages.show(
                HttpStatus.UNAUTHORIZED,
                TEMPLATE,
                new InspectPage(List.of(new FieldError("pass", InspectionRefusal.PASS_NOT_GOOD.advice()))));
    }

    private static Cookie cookie(String value, int seconds) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath(PATH);
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Strict");
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
