package uk.co.pharmacyiq.governance.record;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.SecondPerson;
import uk.co.pharmacyiq.work.TwoPersonAct;
import uk.co.pharmacyiq.work.Work;

/**
 * Lets somebody take part of the record away, or all of it: by the word of a second person, for a day, and for exactly what
 * was asked (GP-12). What is taken says in itself who took it, who agreed, and when. A visitor's pass is such a word
 * already: whoever gave it said what may be seen.
 */
@Service
public class AllowExport implements TwoPersonAct<AllowExport.Wish> {

    private static final Action<UUID> ACTION =
            Action.changes("RECORD_EXPORT_ALLOW", ExportRecord.PERMISSION, Action.Scope.ORGANISATION, UUID.class);

    /** Who wishes to take what away, in words that say exactly what. */
    public record Wish(PersonId person, String what) {}

    private final PermitStore permits;
    private final PeopleNames people;

    AllowExport(PermitStore permits, PeopleNames people) {
        this.permits = permits;
        this.people = people;
    }

    @Override
    public Action<?> action() {
        return ACTION;
    }

    @Override
    public Class<Wish> asked() {
        return Wish.class;
    }

    @Override
    public Outcome<?> carryOut(Work work, Wish asked) {
        var permit = permits.add(work, asked.person(), asked.what());
        work.note("to", people.names(work).getOrDefault(asked.person(), "somebody"));
        work.note("what", asked.what());
        return done(permit);
    }

    /** The mark that goes into what is taken; refuses with a request to a second person where none has agreed. */
    Outcome<String> mark(Work work, String what) {
        return switch (work.actor()) {
            case Actor.Person person ->
                permits.good(work, what)
                        .map(permit -> allowed(work, person, permit))
                        .orElseGet(() -> refused(SecondPerson.Awaited.of(
                                this, new Wish(person.id(), what), "Take away from the record: " + what)));
            case Actor.Visitor visitor -> done("Taken by " + visitor.displayName() + ", visiting, at " + work.now());
            case Actor.Operator operator -> done("Taken by the operator (" + operator.task() + ") at " + work.now());
        };
    }

    private Outcome<String> allowed(Work work, Actor.Person person, PermitStore.Permit permit) {
        var names = people.names(work);
        var approver = names.getOrDefault(permit.approvedBy(), "somebody");
        work.note("approved-by", approver);
        work.note("permit", permit.id());
        return done("Taken by " + names.getOrDefault(person.id(), person.displayName()) + ", approved by " + approver
                + ", at " + work.now() + ", permit " + permit.id());
    }
}
