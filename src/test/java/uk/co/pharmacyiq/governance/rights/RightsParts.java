package uk.co.pharmacyiq.governance.rights;

import static uk.co.pharmacyiq.TestPharmacy.done;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.governance.rights.CheckIdentity.Judged;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Handled;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Asker;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.work.Actor;

/** Requests of one test's pharmacy, noted at the counter and handled as its people would. */
public final class RightsParts {

    private final ApplicationContext application;
    private final TestPharmacy pharmacy;

    public RightsParts(ApplicationContext application, TestPharmacy pharmacy) {
        this.application = application;
        this.pharmacy = pharmacy;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(application.getBean(Clock.class).instant(), ZoneId.of("Europe/London"));
    }

    public Actor.Person lead() {
        return pharmacy.as(Role.IG_LEAD);
    }

    public TakeRequest.Request asked(RightsKind kind, Relation relation, LocalDate on, Optional<PatientId> patient) {
        return new TakeRequest.Request(
                pharmacy.premises(),
                kind,
                on,
                Means.COUNTER,
                new Asker("Somebody Asking", relation, "1 Mill Lane", false),
                patient,
                "Everything you hold");
    }

    /** Noted at the counter today, by a counter assistant. */
    public Where take(RightsKind kind, Relation relation, PatientId patient) {
        return where(done(application
                .getBean(TakeRequest.class)
                .take(pharmacy.as(Role.COUNTER_ASSISTANT), asked(kind, relation, today(), Optional.of(patient)))));
    }

    /** Noted for the person themselves, and their identity confirmed. */
    public Where confirmed(RightsKind kind, PatientId patient) {
        var where = take(kind, Relation.SELF, patient);
        done(application.getBean(CheckIdentity.class).confirm(lead(), where, passport()));
        return where;
    }

    public static CheckIdentity.Shown passport() {
        return new CheckIdentity.Shown("Passport", "", Optional.empty(), Optional.empty(), Judged.NOBODY);
    }

    public Where where(Handled handled) {
        return new Where(pharmacy.premises(), handled.id());
    }

    public RightsRequest request(Where where) {
        return done(application.getBean(ViewRequests.class).view(lead(), where)).request();
    }
}
