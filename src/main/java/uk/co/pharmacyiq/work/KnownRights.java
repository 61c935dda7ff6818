package uk.co.pharmacyiq.work;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

/**
 * What people may do, asked of the gatekeeper once for each version of their rights. A change makes a new version in the
 * transaction that makes it, so every node sees it at the person's next request.
 */
@Component
class KnownRights {

    private record Key(OrganisationId organisation, PersonId person, long version) {}

    private final Gatekeeper gatekeeper;
    private final Door door;
    private final Recorder recorder;
    private final Cache<Key, Rights> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    KnownRights(Gatekeeper gatekeeper, Door door, Recorder recorder) {
        this.gatekeeper = gatekeeper;
        this.door = door;
        this.recorder = recorder;
    }

    Rights of(Actor actor) {
        return switch (actor) {
            case Actor.Operator _ -> Rights.nothing();
            case Actor.Person person ->
                known.get(new Key(person.organisation(), person.id(), person.rightsVersion()), _ -> ask(person));
        };
    }

    private Rights ask(Actor.Person person) {
        return door.transaction().execute(_ -> {
            var work = new Work(person, TimeOrderedId.next(), recorder.now(), Target.none(), door.tools());
            door.bind(person, Action.Kind.LOOKS);
            var rights = gatekeeper.rights(work);
            work.end();
            return rights;
        });
    }
}
