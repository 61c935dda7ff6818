package uk.co.pharmacyiq.patients.web;

import java.time.Instant;
import java.time.LocalDate;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Rights;

/**
 * Who asks, and where.
 *
 * @param asking with the request as it came: for the act that the route declares
 */
record Here(Actor.Person asking, PremisesId premises, Rights rights, Instant now) {

    /** Today's date where the pharmacy is. */
    LocalDate today() {
        return LocalDate.ofInstant(now, LondonTime.ZONE);
    }

    /** The same person, for whatever else the page shows. */
    Actor.Person looking() {
        return asking.with(asking.request().composed());
    }

    boolean may(String permission) {
        return rights.holdsAt(permission, premises);
    }

    /** Address of a page of the patients of these premises: {@code /new}. */
    String path(String rest) {
        return "/premises/" + premises + "/patients" + rest;
    }

    /** Address of a page of one patient: {@code /history}. */
    String path(PatientId patient, String rest) {
        return path("/" + patient + rest);
    }
}
