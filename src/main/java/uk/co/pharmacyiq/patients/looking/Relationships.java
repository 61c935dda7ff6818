package uk.co.pharmacyiq.patients.looking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Work;

/** What brings patients and pharmacies together, for work under way: dispensing notes an episode here, a service itself. */
@Component
public class Relationships {

    private final RelationshipStore store;

    Relationships(RelationshipStore store) {
        this.store = store;
    }

    /** Notes one; it stands on the event of the work. */
    public Relationship note(Work work, PatientId patient, PremisesId premises, RelationshipKind kind, Instant until) {
        Optional<PersonId> by =
                work.actor() instanceof Actor.Person person ? Optional.of(person.id()) : Optional.empty();
        var noted =
                new Relationship(TimeOrderedId.next(), patient, premises, kind, by, work.now(), until, work.eventId());
        store.add(work, noted);
        return noted;
    }

    /** What holds now at these premises for the person at work; the latest where there are several. */
    public Optional<Relationship> open(Work work, PatientId patient, PremisesId premises) {
        return store.open(work, patient, premises).stream().findFirst();
    }

    /** Those of these patients that held at any moment of a time, oldest first. */
    public List<Relationship> between(Work work, Collection<PatientId> patients, Instant from, Instant until) {
        return store.between(work, patients, from, until);
    }
}
