package uk.co.pharmacyiq.tenancy.processor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
import uk.co.pharmacyiq.tenancy.processor.SubProcessors;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** The page of the sub-processors, where an organisation agrees or objects. */
@Controller
class ProcessorsController {

    static final String PAGE = "/organisation/processors";

    private final Api api;
    private final Pages pages;
    private final UseCases useCases;
    private final SubProcessors subProcessors;

    ProcessorsController(Api api, Pages pages, UseCases useCases, SubProcessors subProcessors) {
        this.api = api;
        this.pages = pages;
        this.useCases = useCases;
        this.subProcessors = subProcessors;
    }

    @GetMapping(PAGE)
    @Permitted(SubProcessors.READ)
    View processors(Actor.Person actor) {
        return show(actor, null, null);
    }

    @PostMapping(PAGE + "/{version}")
    @Permitted(SubProcessors.WRITE)
    View answer(Actor.Person actor, @PathVariable String version, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var outcome = api.ask(
                actor,
                SubProcessors.ANSWER_ACT,
                Target.none(),
                ProcessorAnswer.read(fields),
                answer -> subProcessors.answer(actor, version, answer));
        return switch (outcome) {
            case Done<?> _ -> pages.redirect(PAGE, Notice.success("Your answer is on the record."));
            case Refused<?>(var reason) -> show(actor.with(actor.request().composed()), fields, reason);
        };
    }

    private View show(Actor.Person actor, @Nullable Fields typed, @Nullable Refusal reason) {
        return switch (subProcessors.view(actor)) {
            case Done<SubProcessors.View>(var view) ->
                pages.show(
                        reason == null ? HttpStatus.OK : Api.status(reason.kind()),
                        "tenancy/processor/web/processors",
                        new ProcessorsPage(
                                view,
                                useCases.rights(actor).holdsAnywhere(SubProcessors.WRITE),
                                typed,
                                reason == null ? List.of() : FieldError.of(reason)));
            case Refused<SubProcessors.View>(var no) -> pages.refused(no);
        };
    }
}
