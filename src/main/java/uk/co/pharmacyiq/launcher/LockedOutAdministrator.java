package uk.co.pharmacyiq.launcher;

import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.access.ChangeRole;
import uk.co.pharmacyiq.access.Holdings;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.identity.PersonSummary;
import uk.co.pharmacyiq.identity.notice.Notices;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.tenancy.Directory;
import uk.co.pharmacyiq.tenancy.TenancyRefusal;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Lets a master administrator in again who lost everything they sign in with, when nobody of their organisation is left to
 * do it. It is the operator's act, stands on the organisation's own record with its reason, and every other master
 * administrator is told.
 */
@Component
@Lazy
public class LockedOutAdministrator {

    private static final Action<Link> ACTION =
            Action.changes("ADMINISTRATOR_LET_IN", "operator.let-in", Action.Scope.OPERATOR, Link.class);

    private final UseCases useCases;
    private final Directory directory;
    private final People people;
    private final Holdings holdings;
    private final Notices notices;

    LockedOutAdministrator(UseCases useCases, Directory directory, People people, Holdings holdings, Notices notices) {
        this.useCases = useCases;
        this.directory = directory;
        this.people = people;
        this.holdings = holdings;
        this.notices = notices;
    }

    /** Who, where, and why: a ticket, and how the operator knows that it is them. */
    public record Request(String handle, String username, String reason) {}

    private record Link(String token) {
        @Override
        public String toString() {
            return "Link[hidden]";
        }
    }

    /** Where the link leads on the server; refused where there is no such administrator. */
    public Outcome<String> letIn(Request request) {
        var organisation = directory.find(request.handle());
        if (organisation.isEmpty()) {
            return Outcome.refused(TenancyRefusal.ADMINISTRATOR_UNKNOWN);
        }
        var operator = Actor.Operator.of(organisation.get(), "let-in");
        return useCases.perform(operator, ACTION, Target.none(), work -> letIn(work, request))
                .then(link -> Outcome.done("/invitation/" + link.token()));
    }

    private Outcome<Link> letIn(Work work, Request request) {
        var administrators = holdings.holders(work, ChangeRole.PERMISSION);
        Optional<PersonSummary> found = people.all(work).stream()
                .filter(person -> person.username().equals(request.username()) && !person.closed())
                .filter(person -> administrators.contains(person.id()))
                .findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(TenancyRefusal.ADMINISTRATOR_UNKNOWN);
        }
        var person = found.get().id();
        work.about("person", person);
        work.note("reason", request.reason());
        administrators.stream().filter(other -> !other.equals(person)).forEach(other -> tell(work, other));
        return Outcome.done(new Link(people.letInAgain(work, person)));
    }

    private void tell(Work work, PersonId other) {
        notices.tell(
                work,
                other,
                "administrator-let-in",
                "The operator of the installation made a colleague who administers with you a new way in. The reason stands"
                        + " on the record.",
                "/record");
    }
}
