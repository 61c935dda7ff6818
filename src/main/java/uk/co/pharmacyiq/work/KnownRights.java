package uk.co.pharmacyiq.work;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * What people may do, asked of the gatekeeper once for each version of their rights. A change makes a new version in the
 * transaction that makes it, so every node sees it at the person's next request.
 */
@Component
class KnownRights {

    private record Key(OrganisationId organisation, PersonId person, long version, boolean strong) {

        static Key of(Actor.Person person) {
            return new Key(person.organisation(), person.id(), person.rightsVersion(), person.strong());
        }
    }

    private final Gatekeeper gatekeeper;
    private final Door door;
    private final Clock clock;
    private final KnownLines lines;
    private final Cache<Key, Rights> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    KnownRights(Gatekeeper gatekeeper, Door door, Clock clock, KnownLines lines) {
        this.gatekeeper = gatekeeper;
        this.door = door;
        this.clock = clock;
        this.lines = lines;
    }

    Rights of(Actor actor) {
        return switch (actor) {
            case Actor.Operator _, Actor.Visitor _ -> Rights.nothing();
            case Actor.Person person -> ofPerson(person);
        };
    }

    private Rights ofPerson(Actor.Person person) {
        var key = Key.of(person);
        var rights = known.get(key, _ -> ask(person));
        if (rights.goodUntil().isAfter(clock.instant())) {
            return rights;
        }
        known.asMap().remove(key, rights);
        return known.get(key, _ -> ask(person));
    }

    /** The roles somebody holds, in words, as far as they have been asked for; nothing is asked here. */
    List<String> titles(Actor.Person person) {
        return Optional.ofNullable(known.getIfPresent(Key.of(person)))
                .map(rights -> rights.held().roleTitles())
                .orElse(List.of());
    }

    /** What everybody at premises should know, to one who sees them. */
    String line(Actor.Person person, PremisesId premises) {
        return of(person).sees(premises) ? lines.at(person, premises) : "";
    }

    private Rights ask(Actor.Person person) {
        return door.transaction().execute(_ -> {
            var work = new Work(person, "", clock.instant(), Target.none(), door.tools());
            door.bind(person, Action.Kind.LOOKS);
            var rights = gatekeeper.rights(work);
            work.end();
            return rights;
        });
    }
}
