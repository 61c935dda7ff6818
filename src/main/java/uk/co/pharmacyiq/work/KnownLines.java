package uk.co.pharmacyiq.work;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PremisesId;

/** The standing lines of premises, each asked for at most every few seconds. */
@Component
class KnownLines {

    private record Key(OrganisationId organisation, PremisesId premises) {}

    private final ObjectProvider<StandingLine> lines;
    private final Door door;
    private final Clock clock;
    private final Cache<Key, String> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    KnownLines(ObjectProvider<StandingLine> lines, Door door, Clock clock) {
        this.lines = lines;
        this.door = door;
        this.clock = clock;
    }

    /** What cannot be asked now is not said: a page that tells of a fault must not fail for want of this line. */
    String at(Actor.Person person, PremisesId premises) {
        try {
            return known.get(new Key(person.organisation(), premises), _ -> ask(person, premises));
        } catch (DataAccessException | TransactionException notNow) {
            return "";
        }
    }

    private String ask(Actor.Person person, PremisesId premises) {
        var said = lines.getIfUnique();
        return said == null
                ? ""
                : door.transaction().execute(_ -> {
                    var work = new Work(person, "", clock.instant(), Target.at(premises), door.tools());
                    door.bind(person, Action.Kind.LOOKS);
                    var line = said.line(work, premises);
                    work.end();
                    return line;
                });
    }
}
