package uk.co.pharmacyiq.tenancy.instruction.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.tenancy.instruction.Instruction;
import uk.co.pharmacyiq.tenancy.instruction.Instructions;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The log of instructions, for programs. */
@RestController
class InstructionsApi {

    private final Api api;
    private final Instructions instructions;

    InstructionsApi(Api api, Instructions instructions) {
        this.api = api;
        this.instructions = instructions;
    }

    @GetMapping("/api/v1/instructions")
    @Permitted(Instructions.READ)
    ResponseEntity<InstructionsAnswer> listInstructions(Actor.Person actor) {
        return api.ok(instructions
                .view(actor)
                .then(view -> Outcome.done(new InstructionsAnswer(
                        view.instructions().stream().map(InstructionAnswer::of).toList()))));
    }

    @PostMapping("/api/v1/instructions")
    @Permitted(Instructions.WRITE)
    ResponseEntity<InstructionKnown> addInstruction(Actor.Person actor, @RequestBody InstructionForm body) {
        return api.created(api.ask(
                        actor,
                        Instructions.ADD_ACT,
                        Target.none(),
                        InstructionForm.read(Fields.ofBody(body)),
                        given -> instructions.add(actor, given))
                .then(id -> Outcome.done(new InstructionKnown(id))));
    }

    @PostMapping("/api/v1/instructions/{instruction}/end")
    @Permitted(Instructions.WRITE)
    ResponseEntity<InstructionKnown> endInstruction(Actor.Person actor, @PathVariable UUID instruction) {
        return api.ok(instructions.end(actor, instruction).then(id -> Outcome.done(new InstructionKnown(id))));
    }

    /** By what it can be named. */
    record InstructionKnown(UUID id) {}

    /** The log. */
    record InstructionsAnswer(List<InstructionAnswer> instructions) {}

    /** One of the log. */
    record InstructionAnswer(
            UUID id, String instruction, String givenBy, LocalDate givenOn, Instant recordedAt, boolean stands) {

        static InstructionAnswer of(Instruction one) {
            return new InstructionAnswer(
                    one.id(),
                    one.given().words(),
                    one.given().by(),
                    one.given().on(),
                    one.recordedAt(),
                    one.endedAt().isEmpty());
        }
    }
}
