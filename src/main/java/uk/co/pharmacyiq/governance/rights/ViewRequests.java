package uk.co.pharmacyiq.governance.rights;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Handled;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Shows requests and how many days are left for each; lists name nobody. */
@Service
public class ViewRequests {

    /** Whoever complained hears of it at least so often while it is looked into. */
    static final int WORD_EVERY_DAYS = 30;

    private static final Action<Listing> LIST = looks("SUBJECT_REQUESTS_LIST", RightsDesk.PERMISSION, Listing.class);
    private static final Action<Urgency> CHECK = looks("SUBJECT_REQUESTS_CHECK", RightsDesk.PERMISSION, Urgency.class);
    private static final Action<Shown> VIEW = looks("SUBJECT_REQUEST_VIEW", RightsDesk.PERMISSION, Shown.class);
    private static final Action<Handled> RECEIPT = looks("SUBJECT_RECEIPT_VIEW", TakeRequest.PERMISSION, Handled.class);

    private final UseCases useCases;
    private final RightsDesk desk;
    private final RightsStore requests;
    private final Subjects subjects;
    private final PeopleNames people;

    ViewRequests(UseCases useCases, RightsDesk desk, RightsStore requests, Subjects subjects, PeopleNames people) {
        this.useCases = useCases;
        this.desk = desk;
        this.requests = requests;
        this.subjects = subjects;
        this.people = people;
    }

    /** What is open, what presses most first. */
    public record Listing(LocalDate today, List<RightsRequest> requests) {}

    /** How many are open, and how many days are left for the one that presses most. */
    public record Urgency(int open, long late, long fewestDays) {}

    /** One request, with the record it is about where that is known. */
    public record Shown(
            LocalDate today, RightsRequest request, Optional<PatientRecord> record, Map<PersonId, String> people) {}

    public Outcome<Listing> list(Actor actor, PremisesId premises) {
        return useCases.perform(actor, LIST, Target.at(premises), work -> done(listing(work, premises)));
    }

    /** How pressing what is open is. */
    public Outcome<Urgency> check(Actor actor, PremisesId premises) {
        return useCases.perform(actor, CHECK, Target.at(premises), work -> {
            var today = work.today();
            var left = listing(work, premises).requests().stream()
                    .map(request -> daysLeft(request, today))
                    .toList();
            return done(new Urgency(
                    left.size(),
                    left.stream().filter(days -> days < 0).count(),
                    left.stream().min(Comparator.naturalOrder()).orElse(0L)));
        });
    }

    public Outcome<Shown> view(Actor actor, Where where) {
        return useCases.perform(
                actor,
                VIEW,
                RightsDesk.target(where),
                work -> desk.find(work, where)
                        .then(request -> record(work, request)
                                .then(record -> done(new Shown(work.today(), request, record, people.names(work))))));
    }

    /** What whoever noted it can tell the person: its number and by when they are answered. */
    public Outcome<Handled> receipt(Actor actor, Where where) {
        return useCases.perform(
                actor,
                RECEIPT,
                RightsDesk.target(where),
                work -> desk.find(work, where).then(request -> done(Handled.of(request, work.today()))));
    }

    /** Days until something is due: less than 0 where it is late. */
    public static long daysLeft(RightsRequest request, LocalDate today) {
        return request.due(today).toEpochDay() - today.toEpochDay();
    }

    private Listing listing(Work work, PremisesId premises) {
        var today = work.today();
        return new Listing(
                today,
                requests.open(work, premises).stream()
                        .sorted(Comparator.comparing((RightsRequest request) -> request.due(today))
                                .thenComparing(RightsRequest::id))
                        .toList());
    }

    private Outcome<Optional<PatientRecord>> record(Work work, RightsRequest request) {
        return request.patient()
                .map(patient -> subjects.open(work, request.where().premises(), patient)
                        .then(record -> done(Optional.of(record))))
                .orElseGet(() -> done(Optional.empty()));
    }

    private static <T> Action<T> looks(String name, String permission, Class<T> answer) {
        return Action.looks(name, permission, Action.Scope.PREMISES, answer);
    }
}
