package uk.co.pharmacyiq.work;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;

/** Remembers outcomes, so that the same request has one effect and is given the same answer again. */
@Component
class Answers {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Door door;

    Answers(Door door) {
        this.door = door;
    }

    /** Binds the tenant; and where the caller wishes no second effect, answers what was answered before. */
    <T> Optional<Outcome<T>> bind(Actor actor, Action<T> action) {
        var once = wish(actor, action);
        if (once.isEmpty() || !(actor instanceof Actor.Person person)) {
            door.bind(actor, action.kind());
            return Optional.empty();
        }
        return door.bindAndRecall(person, once.get())
                .map(stored -> stored.digest().equals(door.kept(person, once.get()))
                        ? read(stored.answer(), action.answer())
                        : refused(new DoorRefusal.KeyReused()));
    }

    /** Stores an answer where the caller wished it; false if the same request was answered meanwhile. */
    <T> boolean remember(Actor actor, Action<T> action, Outcome<T> outcome) {
        var once = wish(actor, action);
        return once.isEmpty()
                || !(actor instanceof Actor.Person person)
                || door.remember(person, once.get(), write(outcome));
    }

    private static Optional<Request.Once> wish(Actor actor, Action<?> action) {
        return action.kind() == Action.Kind.CHANGES ? actor.request().once() : Optional.empty();
    }

    private <T> String write(Outcome<T> outcome) {
        var answer = json.createObjectNode();
        switch (outcome) {
            case Done<T>(var value) -> answer.set("done", json.valueToTree(value));
            case Refused<T>(var reason) ->
                answer.putObject("refused")
                        .put("code", reason.code())
                        .put("kind", reason.kind().name())
                        .put("advice", reason.advice())
                        .put("field", reason.field());
        }
        return json.writeValueAsString(answer);
    }

    private <T> Outcome<T> read(String stored, Class<T> type) {
        var answer = json.readTree(stored);
        var refusal = answer.get("refused");
        return refusal == null ? done(json.treeToValue(answer.get("done"), type)) : refused(repeated(refusal));
    }

    private static Refusal repeated(JsonNode refusal) {
        return new DoorRefusal.Repeated(
                refusal.get("code").stringValue(),
                Refusal.Kind.valueOf(refusal.get("kind").stringValue()),
                refusal.get("advice").stringValue(),
                refusal.get("field").stringValue());
    }
}
