package uk.co.pharmacyiq.tenancy;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Takes a pharmacy organisation on. An act of the operator; the organisation's own people do everything after it. */
@Service
public class AddOrganisation {

    public static final String PERMISSION = "organisations.add";

    private static final Action<Organisation> ACTION =
            Action.changes("ORGANISATION_ADD", PERMISSION, Action.Scope.OPERATOR, Organisation.class);

    /**
     * A name and a handle: two to 31 lower-case letters, digits and hyphens.
     *
     * @throws IllegalArgumentException if either is malformed
     */
    public record Request(OrganisationId id, String name, String handle) {
        public Request {
            if (name.isBlank() || name.length() > 100 || !handle.matches("[a-z][a-z0-9-]{1,30}")) {
                throw new IllegalArgumentException("an organisation needs a name and a handle");
            }
        }
    }

    private final UseCases useCases;
    private final OrganisationStore organisations;

    AddOrganisation(UseCases useCases, OrganisationStore organisations) {
        this.useCases = useCases;
        this.organisations = organisations;
    }

    public Outcome<Organisation> add(Request request) {
        var operator = Actor.Operator.of(request.id(), "add-organisation");
        return useCases.perform(operator, ACTION, Target.of("organisation", request.id()), work -> {
            if (!organisations.claimHandle(work, request.handle())) {
                return refused(TenancyRefusal.HANDLE_TAKEN);
            }
            organisations.add(work, request.name(), request.handle());
            work.note("handle", request.handle());
            return done(new Organisation(request.id(), request.name(), request.handle()));
        });
    }
}
