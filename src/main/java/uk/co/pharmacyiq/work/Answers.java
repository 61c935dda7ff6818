package uk.co.pharmacyiq.work;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;

/** Writes outcomes down so that the same request can be given the same answer again. */
@Component
class Answers {

    private final JsonMapper json = JsonMapper.builder().build();

    <T> String write(Outcome<T> outcome) {
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

    <T> Outcome<T> read(String stored, Class<T> type) {
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
