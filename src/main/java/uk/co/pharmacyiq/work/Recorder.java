package uk.co.pharmacyiq.work;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.AuditEvent;
import uk.co.pharmacyiq.audit.AuditEvent.What;
import uk.co.pharmacyiq.audit.AuditEvent.Where;
import uk.co.pharmacyiq.audit.AuditEvent.Who;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

/** Turns what happened at the door into audit events. */
@Component
class Recorder {

    private final AuditLog audit;
    private final Door door;
    private final Clock clock;
    private final KnownRights knownRights;

    Recorder(AuditLog audit, Door door, Clock clock, KnownRights knownRights) {
        this.audit = audit;
        this.door = door;
        this.clock = clock;
        this.knownRights = knownRights;
    }

    Instant now() {
        return clock.instant();
    }

    /** In the transaction of the work itself. */
    void within(Actor actor, String action, Work work) {
        append(
                work.eventId(),
                actor,
                work.target(),
                new What(action, "done", "", work.target().type(), work.target().id(), work.facts()),
                new Told(work.details(), work.dataSubject()));
    }

    /** In the transaction that is open, about work that was refused. */
    void refused(Actor actor, String action, Target target, Refusal reason) {
        append(
                TimeOrderedId.next(),
                actor,
                target,
                what(action, "refused", reason.code(), target),
                new Told(said(reason), Optional.empty()));
    }

    /** In a transaction of its own, about what was refused before any work began. */
    void refusedAlone(Actor actor, String action, Target target, Refusal reason) {
        door.transaction().executeWithoutResult(_ -> {
            door.bind(actor, Action.Kind.CHANGES);
            refused(actor, action, target, reason);
        });
    }

    /** The words the person was told, so that whoever reads the record reads the same. */
    private static Map<String, String> said(Refusal reason) {
        var said = new TreeMap<>(Map.of("told", reason.advice()));
        if (!reason.field().isEmpty()) {
            said.put("field", reason.field());
        }
        return said;
    }

    /** In a transaction of its own. */
    void alone(Actor actor, String action, Target target, String outcome, String code) {
        door.transaction().executeWithoutResult(_ -> {
            door.bind(actor, Action.Kind.CHANGES);
            append(TimeOrderedId.next(), actor, target, what(action, outcome, code, target), Told.NOTHING);
        });
    }

    /** An answer told again is an event too: somebody asked. */
    <T> Outcome<T> repeated(Actor actor, Action<T> action, Work work, Outcome<T> outcome) {
        alone(actor, action.name(), work.target(), "done", "repeated");
        return outcome;
    }

    /** What work had to tell, and whose personal data that is. */
    private record Told(Map<String, String> details, Optional<UUID> dataSubject) {
        private static final Told NOTHING = new Told(Map.of(), Optional.empty());
    }

    private static What what(String action, String outcome, String code, Target target) {
        return new What(action, outcome, code, target.type(), target.id());
    }

    private void append(UUID id, Actor actor, Target target, What what, Told told) {
        var sealed = new TreeMap<>(told.details());
        var who = switch (actor) {
            case Actor.Person person -> {
                sealed.put("name", person.displayName());
                sealed.put("address", person.request().address());
                var titles = knownRights.titles(person);
                if (!titles.isEmpty()) {
                    sealed.put("roles", String.join(", ", titles));
                }
                yield new Who("person", person.id().toString(), person.session().toString(), person.authentication());
            }
            case Actor.Visitor visitor -> {
                sealed.put("name", visitor.displayName());
                sealed.put("address", visitor.request().address());
                yield new Who("visitor", visitor.pass().toString(), "", "pass");
            }
            case Actor.Operator operator -> new Who("operator", operator.task(), "", "");
        };
        var request = actor.request();
        audit.append(new AuditEvent(
                id,
                actor.organisation(),
                now(),
                what,
                who,
                new Where(target.premises(), request.id(), request.correlation()),
                sealed,
                told.dataSubject()));
    }
}
