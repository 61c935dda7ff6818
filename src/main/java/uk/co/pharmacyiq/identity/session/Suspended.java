package uk.co.pharmacyiq.identity.session;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.tenancy.standing.OrganisationSuspended;
import uk.co.pharmacyiq.tenancy.standing.Standing;
import uk.co.pharmacyiq.work.Work;

/**
 * Nobody of a suspended organisation is or comes in: every session ends with the suspension, and whoever proves who they are is
 * told. That no secret opens anything meanwhile, the database sees to by itself.
 */
@Component
class Suspended implements SignInRule {

    private final Standing standing;
    private final SessionStore sessions;

    Suspended(Standing standing, SessionStore sessions) {
        this.standing = standing;
        this.sessions = sessions;
    }

    @Override
    public Optional<Refusal> refusal(Work work, Proven who) {
        return standing.refusal(work);
    }

    @EventListener
    void hear(OrganisationSuspended suspended) {
        var work = suspended.work();
        work.note("sessions-ended", sessions.endEverybodys(work, Sessions.Why.ENDED));
    }
}
