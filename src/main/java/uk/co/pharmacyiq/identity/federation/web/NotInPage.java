package uk.co.pharmacyiq.identity.federation.web;

import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Pages;

/** Why somebody is not in, and what to do next. */
record NotInPage(String advice, String code) {

    static View show(Pages pages, Refusal reason) {
        return pages.show(
                Api.status(reason.kind()),
                "identity/federation/web/notIn",
                new NotInPage(reason.advice(), reason.code()));
    }
}
