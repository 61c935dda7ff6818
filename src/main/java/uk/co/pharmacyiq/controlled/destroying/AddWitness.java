package uk.co.pharmacyiq.controlled.destroying;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Records who may witness a destruction, on what authority, from when and until when. */
@Service
public class AddWitness {

    public static final String PERMISSION = "controlled.destroy-arrange";

    /** The name of the act on the record. */
    public static final String ACT = "REGISTER_WITNESS_ADD";

    private static final int LICENCE_DAYS = 28;

    private static final Action<UUID> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, UUID.class);

    /** A witness, as the letter of authority says. */
    public record Request(
            PremisesId premises,
            Optional<PersonId> person,
            Witness.Basis basis,
            LocalDate from,
            LocalDate until,
            Witness.Details details) {}

    private final UseCases useCases;
    private final WitnessStore witnesses;
    private final PeopleNames people;

    AddWitness(UseCases useCases, WitnessStore witnesses, PeopleNames people) {
        this.useCases = useCases;
        this.witnesses = witnesses;
        this.people = people;
    }

    public Outcome<UUID> add(Actor.Person actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> {
            if (request.until().isBefore(request.from())) {
                return refused(DestructionRefusal.Plain.ENDS_BEFORE_IT_BEGINS);
            }
            if (request.basis() == Witness.Basis.CDAO_LICENCE
                    && request.until().isAfter(request.from().plusDays(LICENCE_DAYS))) {
                return refused(DestructionRefusal.Plain.LICENCE_TOO_LONG);
            }
            if (request.person()
                    .filter(person -> !people.names(work).containsKey(person))
                    .isPresent()) {
                return refused(DestructionRefusal.Plain.PERSON_UNKNOWN);
            }
            var id = TimeOrderedId.next();
            witnesses.add(
                    work,
                    request.premises(),
                    new Witness(
                            id, request.person(), request.basis(), request.from(), request.until(), request.details()));
            work.about("witness", id);
            work.note("until", request.until());
            work.note("authority", request.details().authority());
            return done(id);
        });
    }
}
