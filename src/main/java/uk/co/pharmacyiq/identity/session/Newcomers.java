package uk.co.pharmacyiq.identity.session;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.notice.Notices;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** Notices what is new about a sign-in, and tells the person whose account it is (M-125). */
@Component
class Newcomers {

    private final DeviceStore devices;
    private final StandingStore standings;
    private final Notices notices;

    Newcomers(DeviceStore devices, StandingStore standings, Notices notices) {
        this.devices = devices;
        this.standings = standings;
        this.notices = notices;
    }

    /** The browser as it is kept for this person; says on the record and to them if it is new. */
    UUID know(Work work, PersonId person, Browser browser) {
        var known = devices.find(work, person, browser);
        if (known.isEmpty() && devices.hasAny(work, person)) {
            work.note("new-device", "yes");
            notices.tell(
                    work,
                    person,
                    "new-device",
                    "Your account was used with a browser it was not used with before. If that was not you, end that"
                            + " session, change your password and tell an administrator.",
                    "/me");
        }
        return known.orElseGet(() -> devices.add(work, person, browser));
    }

    /** Nobody is at two counters at once: within ten minutes of work at one premises nobody reaches another. */
    void warnOfTwoPremises(Work work, PersonId person, Terminal here) {
        if (standings.busyAtOtherPremises(work, person, here.premises())) {
            work.note("two-premises", "yes");
            notices.tell(
                    work,
                    person,
                    "two-premises",
                    "Your account is in use at two premises at once. If you are not at both, end the other session and"
                            + " tell an administrator.",
                    "/me");
        }
    }

    boolean isKnown(Anteroom.Visit visit, Browser browser, String username) {
        return devices.isKnown(visit, browser, username);
    }
}
