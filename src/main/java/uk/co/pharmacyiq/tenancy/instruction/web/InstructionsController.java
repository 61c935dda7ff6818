package uk.co.pharmacyiq.tenancy.instruction.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.tenancy.instruction.Instructions;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** The page of the log of instructions. */
@Controller
class InstructionsController {

    static final String PAGE = "/organisation/instructions";

    private final Api api;
    private final Pages pages;
    private final UseCases useCases;
    private final Instructions instructions;

    InstructionsController(Api api, Pages pages, UseCases useCases, Instructions instructions) {
        this.api = api;
        this.pages = pages;
        this.useCases = useCases;
        this.instructions = instructions;
    }

    @GetMapping(PAGE)
    @Permitted(Instructions.READ)
    View instructions(Actor.Person actor) {
        return show(actor, null, null);
    }

    @PostMapping(PAGE)
    @Permitted(Instructions.WRITE)
    View add(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                Instructions.ADD_ACT,
                Target.none(),
                InstructionForm.read(fields),
                given -> instructions.add(actor, given));
        return switch (outcome) {
            case Done<?> _ -> pages.redirect(PAGE, Notice.success("The instruction is on the log."));
            case Refused<?>(var reason) -> show(actor.with(actor.request().composed()), fields, reason);
        };
    }

    @PostMapping(PAGE + "/{instruction}/end")
    @Permitted(Instructions.WRITE)
    View end(Actor.Person actor, @PathVariable UUID instruction) {
        return switch (instructions.end(actor, instruction)) {
            case Done<UUID> _ -> pages.redirect(PAGE, Notice.success("The instruction was taken back."));
            case Refused<UUID>(var reason) -> pages.refused(reason);
        };
    }

    private View show(Actor.Person actor, @Nullable Fields typed, @Nullable Refusal reason) {
        return switch (instructions.view(actor)) {
            case Done<Instructions.View>(var view) ->
                pages.show(
                        reason == null ? HttpStatus.OK : Api.status(reason.kind()),
                        "tenancy/instruction/web/instructions",
                        new InstructionsPage(
                                view,
                                useCases.rights(actor).holdsAnywhere(Instructions.WRITE),
                                typed,
                                reason == null ? List.of() : FieldError.of(reason)));
            case Refused<Instructions.View>(var no) -> pages.refused(no);
        };
    }
}
