package uk.co.pharmacyiq.access.locum.web;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import uk.co.pharmacyiq.access.locum.TakeOnLocum;
import uk.co.pharmacyiq.site.LondonTime;

/** Whoever was taken on, and the link to hand over; empty where they have an account already. */
record TakenPage(String person, String link, String until) {

    static TakenPage of(TakeOnLocum.Told told) {
        var origin =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return new TakenPage(
                told.person().toString(),
                told.link().map(made -> origin + "/invitation/" + made.token()).orElse(""),
                told.link().map(made -> LondonTime.time(made.expiresAt())).orElse(""));
    }
}
