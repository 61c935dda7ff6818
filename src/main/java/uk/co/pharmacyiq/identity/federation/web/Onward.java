package uk.co.pharmacyiq.identity.federation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.browser.Cookies;
import uk.co.pharmacyiq.identity.browser.NewSession;
import uk.co.pharmacyiq.identity.federation.Begin;
import uk.co.pharmacyiq.identity.federation.Begin.Question;
import uk.co.pharmacyiq.identity.federation.Begin.Wish;
import uk.co.pharmacyiq.identity.federation.ComeBack.Arrived;
import uk.co.pharmacyiq.identity.federation.Next;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Pages;

/** Leads a browser to a provider, and on from there. */
@Component
class Onward {

    private final Pages pages;
    private final Begin begin;
    private final NewSession newSession;

    Onward(Pages pages, Begin begin, NewSession newSession) {
        this.pages = pages;
        this.begin = begin;
        this.newSession = newSession;
    }

    View ask(HttpServletResponse response, Wish wish) {
        return switch (begin.begin(wish)) {
            case Done<Question>(var question) -> {
                Cookies.FEDERATION.write(response, question.browser());
                yield GoOnPage.show(
                        pages,
                        response,
                        new GoOnPage(
                                "Going to " + question.provider(),
                                "You are being taken to " + question.provider() + ", which asks who you are.",
                                question.place().toString()));
            }
            case Refused<Question>(var reason) -> NotInPage.show(pages, reason);
        };
    }

    View lead(HttpServletRequest request, HttpServletResponse response, Arrived arrived, Next next) {
        return switch (next) {
            case Next.In(var session, var path) -> {
                newSession.hand(request, response, session);
                yield GoOnPage.show(pages, response, new GoOnPage("You are signed in", "You are signed in.", path));
            }
            case Next.Choose(var state, var roles) ->
                pages.show(
                        "identity/federation/web/roles",
                        new RolesPage(
                                "/sign-in/with/" + arrived.handle() + "/" + arrived.provider() + "/role",
                                state.text(),
                                roles));
            case Next.Confirm(var state) ->
                GoOnPage.show(
                        pages,
                        response,
                        new GoOnPage(
                                "One more step",
                                "Confirm that this card or account is yours.",
                                "/me/providers/confirm?state=" + state.text()));
            case Next.Proved(var session, var path) -> {
                Cookies.SESSION.write(response, session);
                yield GoOnPage.show(
                        pages, response, new GoOnPage("Thank you", "You have shown again that it is you.", path));
            }
        };
    }
}
