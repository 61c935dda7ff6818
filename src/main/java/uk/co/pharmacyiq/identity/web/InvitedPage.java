package uk.co.pharmacyiq.identity.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.co.pharmacyiq.identity.InvitePerson;
import uk.co.pharmacyiq.site.paper.QrSquare;

/** The link to hand over, shown this once. */
record InvitedPage(String person, String link, String until) {

    private static final DateTimeFormatter PLAIN =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    static InvitedPage of(String origin, InvitePerson.Invited invited) {
        return new InvitedPage(
                invited.person().toString(), origin + "/invitation/" + invited.token(), plain(invited.expiresAt()));
    }

    QrSquare square() {
        return QrSquare.of(link);
    }

    static String plain(Instant moment) {
        return PLAIN.format(moment);
    }
}
