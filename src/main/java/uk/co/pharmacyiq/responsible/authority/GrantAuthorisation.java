package uk.co.pharmacyiq.responsible.authority;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.responsible.authority.Authorisation.Grant;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** A pharmacist allows somebody by name to do tasks at premises while the responsible pharmacist is away (RP-11). */
@Service
public class GrantAuthorisation {

    public static final String PERMISSION = "responsible.authorise";

    /** The name of the act on the record. */
    public static final String ACT = "RESPONSIBLE_AUTHORISATION_GRANT";

    private static final Action<UUID> ACTION =
            Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, UUID.class).by(Profession.PHARMACIST);

    /** What is granted to whom; the conditions in the pharmacist's words. */
    public record Request(
            PremisesId premises,
            Basis basis,
            PersonId person,
            Set<Operation> tasks,
            String conditions,
            LocalDate from,
            Optional<LocalDate> to) {
        public Request {
            tasks = Set.copyOf(tasks);
        }

        @Override
        public String toString() {
            return "Request[hidden]";
        }
    }

    private final UseCases useCases;
    private final AuthorisationStore store;
    private final PeopleNames people;
    private final PeopleNames.Registrations registrations;
    private final Settings settings;

    GrantAuthorisation(
            UseCases useCases,
            AuthorisationStore store,
            PeopleNames people,
            PeopleNames.Registrations registrations,
            Settings settings) {
        this.useCases = useCases;
        this.store = store;
        this.people = people;
        this.registrations = registrations;
        this.settings = settings;
    }

    public Outcome<UUID> grant(Actor actor, Request request) {
        return useCases.perform(
                actor,
                ACTION,
                Target.at(request.premises()),
                work -> refusal(work, request)
                        .<Outcome<UUID>>map(Outcome::refused)
                        .orElseGet(() -> grant(work, request)));
    }

    private Outcome<UUID> grant(Work work, Request request) {
        var id = TimeOrderedId.next();
        store.add(
                work,
                request.premises(),
                id,
                request.basis(),
                new Grant(
                        work.person(),
                        request.person(),
                        request.tasks(),
                        request.conditions(),
                        request.from(),
                        request.to()));
        work.about("authorisation", id);
        work.note("basis", request.basis().code());
        work.note("to", people.names(work).getOrDefault(request.person(), ""));
        work.note(
                "tasks", request.tasks().stream().map(Operation::title).sorted().collect(Collectors.joining(", ")));
        work.note("from", request.from());
        request.to().ifPresent(last -> work.note("until", last));
        return done(id);
    }

    private Optional<AuthorityRefusal> refusal(Work work, Request request) {
        if (request.basis() == Basis.REGULATION_220A && Jurisdiction.northernIreland(settings, work)) {
            return Optional.of(AuthorityRefusal.NORTHERN_IRELAND);
        }
        if (request.from().isBefore(request.basis().from())) {
            return Optional.of(AuthorityRefusal.TOO_EARLY);
        }
        if (request.to().filter(last -> last.isBefore(request.from())).isPresent()) {
            return Optional.of(AuthorityRefusal.ENDS_BEFORE);
        }
        if (request.tasks().isEmpty() || !request.basis().tasks().containsAll(request.tasks())) {
            return Optional.of(AuthorityRefusal.NO_TASKS);
        }
        return personRefused(work, request);
    }

    private Optional<AuthorityRefusal> personRefused(Work work, Request request) {
        if (!people.names(work).containsKey(request.person())) {
            return Optional.of(AuthorityRefusal.PERSON_UNKNOWN);
        }
        if (request.person().equals(work.person())) {
            return Optional.of(AuthorityRefusal.YOURSELF);
        }
        return request.basis() == Basis.REGULATION_220A
                        && registrations
                                .live(work, request.person(), Profession.PHARMACY_TECHNICIAN)
                                .isEmpty()
                ? Optional.of(AuthorityRefusal.NOT_A_TECHNICIAN)
                : Optional.empty();
    }
}
