package uk.co.pharmacyiq.patients;

import java.util.Map;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Names the people who work in the organisation, for a record that is a colleague's to say whose it is. */
@Service
public class NameColleagues {

    public static final String PERMISSION = RecordFact.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "PATIENT_COLLEAGUES_LIST";

    private static final Action<Colleagues> ACTION =
            Action.looks(ACT, PERMISSION, Action.Scope.PREMISES, Colleagues.class);

    private final UseCases useCases;
    private final PeopleNames names;

    NameColleagues(UseCases useCases, PeopleNames names) {
        this.useCases = useCases;
        this.names = names;
    }

    /** Everybody by name. */
    public record Colleagues(Map<PersonId, String> names) {}

    public Outcome<Colleagues> list(Actor.Person actor, PremisesId premises) {
        return useCases.perform(
                actor, ACTION, Target.at(premises), work -> Outcome.done(new Colleagues(names.names(work))));
    }
}
