package uk.co.pharmacyiq.identity.federation.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.site.Pages;

/**
 * A page that leads on by itself, and by a link where that does not work. A plain redirect would not do: a form of ours may
 * lead nowhere else, and what another site led to does not get the session's cookie.
 */
record GoOnPage(String title, String text, String href) {

    static View show(Pages pages, HttpServletResponse response, GoOnPage page) {
        response.setHeader("Refresh", "0;url=" + page.href());
        return pages.show("identity/federation/web/goOn", page);
    }
}
