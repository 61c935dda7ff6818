package uk.co.pharmacyiq.responsible;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.responsible.Policy.Answer;
import uk.co.pharmacyiq.responsible.Policy.Line;
import uk.co.pharmacyiq.responsible.authority.Authorisations;
import uk.co.pharmacyiq.responsible.authority.Operation;
import uk.co.pharmacyiq.work.Work;

/** The one answer for all modules: may this happen here now, and under which rule? (RP-06, RP-07) */
@Component
public class Responsible {

    private final Duties duties;
    private final Authorisations authorisations;

    Responsible(Duties duties, Authorisations authorisations) {
        this.duties = duties;
        this.authorisations = authorisations;
    }

    /** As part of work under way; what allows it stands on the record of that work. */
    public Outcome<Permit> may(Work work, PremisesId premises, Operation operation) {
        return may(work, premises, duties.at(work, premises), operation).then(permit -> {
            permit.session().ifPresent(session -> work.fact("responsible", session));
            permit.authorisation().ifPresent(id -> work.fact("authorisation", id));
            return done(permit);
        });
    }

    /** The same where it is already known how it stands; nothing is said on the record. */
    Outcome<Permit> may(Work work, PremisesId premises, Duties.Standing standing, Operation operation) {
        var line = Policy.shipped().on(work.today(), operation, standing.state());
        return switch (line.answer()) {
            case Answer.Allowed _ -> done(permit(line, standing, Optional.empty()));
            case Answer.Refused _ -> refused(no(standing.state()));
            case Answer.ByAuthorisation(var basis) ->
                authorisations
                        .held(work, premises, basis, operation)
                        .map(held -> done(permit(line, standing, Optional.of(held))))
                        .orElseGet(() -> refused(no(standing.state())));
        };
    }

    /** An absence that goes on: today's total, and what it may come to. */
    public record Away(PremisesId premises, AbsenceDay today, AbsenceDay.Limits limits) {

        /** Whether people are to be warned: not yet too long, and near it. */
        public boolean isNear() {
            return !today.breached() && today.total().compareTo(limits.warning()) >= 0;
        }
    }

    /** Every absence that goes on in the organisation; one that is too long is written down at once (RP-04). */
    public List<Away> watch(Work work) {
        return duties.away(work).stream()
                .map(premises -> new Away(premises, duties.watch(work, premises), duties.limits(work)))
                .toList();
    }

    private static Permit permit(Line line, Duties.Standing standing, Optional<UUID> authorisation) {
        return new Permit(
                line.operation(),
                standing.state(),
                line.rule(),
                standing.onDuty().map(OnDuty::session),
                authorisation);
    }

    private static Refusal no(State state) {
        return switch (state) {
            case NONE -> ResponsibleRefusal.Now.NONE;
            case OVERDUE -> ResponsibleRefusal.Now.OVERDUE;
            case PRESENT, ABSENT -> ResponsibleRefusal.Now.ABSENT;
        };
    }
}
