package uk.co.pharmacyiq.tenancy.processor.web;

import java.time.Instant;
import java.util.List;
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
import uk.co.pharmacyiq.tenancy.processor.ProcessorList;
import uk.co.pharmacyiq.tenancy.processor.SubProcessors;
import uk.co.pharmacyiq.tenancy.processor.SubProcessors.Told;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** The sub-processors, for programs. */
@RestController
class ProcessorsApi {

    private final Api api;
    private final SubProcessors subProcessors;

    ProcessorsApi(Api api, SubProcessors subProcessors) {
        this.api = api;
        this.subProcessors = subProcessors;
    }

    @GetMapping("/api/v1/processors")
    @Permitted(SubProcessors.READ)
    ResponseEntity<ProcessorsAnswer> listProcessors(Actor.Person actor) {
        return api.ok(subProcessors
                .view(actor)
                .then(view -> Outcome.done(new ProcessorsAnswer(
                        view.lists(),
                        view.told().stream().map(ProcessorNotice::of).toList()))));
    }

    @PostMapping("/api/v1/processors/{version}/answer")
    @Permitted(SubProcessors.WRITE)
    ResponseEntity<AnsweredProcessors> answerProcessors(
            Actor.Person actor, @PathVariable String version, @RequestBody ProcessorAnswer body) {
        return api.ok(api.ask(
                        actor,
                        SubProcessors.ANSWER_ACT,
                        Target.none(),
                        ProcessorAnswer.read(Fields.ofBody(body)),
                        answer -> subProcessors.answer(actor, version, answer))
                .then(answered -> Outcome.done(new AnsweredProcessors(answered))));
    }

    /** The version that was answered. */
    record AnsweredProcessors(String version) {}

    /** Every version of the list, and what was told and said. */
    record ProcessorsAnswer(List<ProcessorList> lists, List<ProcessorNotice> told) {}

    /** That a version was told, and what was said to it: {@code agreed}, {@code objected} or nothing. */
    record ProcessorNotice(String version, Instant at, String answer) {
        static ProcessorNotice of(Told told) {
            return new ProcessorNotice(
                    told.version(),
                    told.at(),
                    told.answer()
                            .map(answer -> answer.agreed() ? "agreed" : "objected")
                            .orElse(""));
        }
    }
}
