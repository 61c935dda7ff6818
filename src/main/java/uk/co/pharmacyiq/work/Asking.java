package uk.co.pharmacyiq.work;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks a second person, in the transaction that records that a first one could not do it alone. */
@Component
class Asking {

    private final ObjectProvider<SecondPerson> secondPerson;
    private final Door door;
    private final Clock clock;

    Asking(ObjectProvider<SecondPerson> secondPerson, Door door, Clock clock) {
        this.secondPerson = secondPerson;
        this.door = door;
        this.clock = clock;
    }

    void file(Actor actor, Target target, SecondPerson.Awaited waiting) {
        var work = new Work(actor, "", clock.instant(), target, door.tools());
        secondPerson.getObject().file(work, waiting);
        work.end();
    }
}
