package uk.co.pharmacyiq.launcher;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.access.GrantRole;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.identity.PersonSummary;
import uk.co.pharmacyiq.identity.proof.PersonName;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.tenancy.AddOrganisation;
import uk.co.pharmacyiq.tenancy.Directory;
import uk.co.pharmacyiq.tenancy.TenancyRefusal;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Takes an organisation on and lets its first master administrator in, who lets in everybody else: there is no account to
 * begin with. Until that person has enrolled, asking again makes a new link, and earlier ones are of no use.
 */
@Component
@Lazy
public class FirstAdministrator {

    private static final Action<Link> ACTION =
            Action.changes("FIRST_ADMINISTRATOR_INVITE", AddOrganisation.PERMISSION, Action.Scope.OPERATOR, Link.class);

    /**
     * Which organisation, and who is to begin there.
     *
     * @param handle what stands after the @ in its people's sign-in names
     * @param username what stands before it in the administrator's
     */
    public record Request(String organisation, String handle, PersonName administrator, String username) {}

    /** The organisation, and the secret of a single-use link; shown once and kept nowhere. */
    public record Invited(OrganisationId organisation, String token) {

        /** Where the link leads on the server. */
        public String path() {
            return "/invitation/" + token;
        }

        @Override
        public String toString() {
            return "Invited[" + organisation + "]";
        }
    }

    private record Link(String token) {
        @Override
        public String toString() {
            return "Link[hidden]";
        }
    }

    private final UseCases useCases;
    private final AddOrganisation addOrganisation;
    private final Directory directory;
    private final People people;
    private final GrantRole roles;

    FirstAdministrator(
            UseCases useCases, AddOrganisation addOrganisation, Directory directory, People people, GrantRole roles) {
        this.useCases = useCases;
        this.addOrganisation = addOrganisation;
        this.directory = directory;
        this.people = people;
        this.roles = roles;
    }

    /** Refused where somebody has enrolled in an organisation of that handle. */
    public Outcome<Invited> invite(Request request) {
        var known = directory.find(request.handle());
        return known.isPresent()
                ? invite(known.get(), request)
                : addOrganisation
                        .add(new AddOrganisation.Request(
                                OrganisationId.next(), request.organisation(), request.handle()))
                        .then(added -> invite(added.id(), request));
    }

    /** For an installation that starts: the link, unless somebody has enrolled or it serves other organisations. */
    public Optional<Invited> inviteIfNobodyIsThere(Request request) {
        if (!directory.isEmpty() && directory.find(request.handle()).isEmpty()) {
            return Optional.empty();
        }
        return switch (invite(request)) {
            case Done<Invited>(var invited) -> Optional.of(invited);
            case Refused<Invited> _ -> Optional.empty();
        };
    }

    private Outcome<Invited> invite(OrganisationId organisation, Request request) {
        var operator = Actor.Operator.of(organisation, "first-administrator");
        return useCases.perform(operator, ACTION, Target.none(), work -> invite(work, request))
                .then(link -> Outcome.done(new Invited(organisation, link.token())));
    }

    private Outcome<Link> invite(Work work, Request request) {
        List<PersonSummary> there = people.all(work);
        if (there.isEmpty()) {
            return begin(work, request).then(person -> link(work, person));
        }
        var only = there.getFirst();
        return there.size() == 1 && !only.enrolled() && only.username().equals(request.username())
                ? link(work, only.id())
                : Outcome.refused(TenancyRefusal.HANDLE_TAKEN);
    }

    private Outcome<PersonId> begin(Work work, Request request) {
        var person = people.addFirst(work, request.administrator(), request.username());
        var role = new GrantRole.Request(person, Role.MASTER_ADMINISTRATOR, Optional.empty());
        return roles.grant(work, role).then(_ -> Outcome.done(person));
    }

    private Outcome<Link> link(Work work, PersonId person) {
        work.about("person", person);
        return Outcome.done(new Link(people.invite(work, person)));
    }
}
