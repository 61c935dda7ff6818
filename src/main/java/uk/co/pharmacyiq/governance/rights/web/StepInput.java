package uk.co.pharmacyiq.governance.rights.web;

import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.rights.CheckIdentity;
import uk.co.pharmacyiq.governance.rights.DecideRequest;
import uk.co.pharmacyiq.governance.rights.RefusalReason;
import uk.co.pharmacyiq.governance.rights.RightsDesk;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Handled;
import uk.co.pharmacyiq.governance.rights.RightsRefusal;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.governance.rights.Step;
import uk.co.pharmacyiq.governance.rights.TakeRequest;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.work.Actor;

/** Takes the step that an address names, with what was entered for it; for pages and programs alike. */
@Component
class StepInput {

    private final Api api;
    private final CheckIdentity checkIdentity;
    private final TakeRequest takeRequest;
    private final StepDoors doors;
    private final DecideRequest decide;

    StepInput(Api api, CheckIdentity checkIdentity, TakeRequest takeRequest, StepDoors doors, DecideRequest decide) {
        this.api = api;
        this.checkIdentity = checkIdentity;
        this.takeRequest = takeRequest;
        this.doors = doors;
        this.decide = decide;
    }

    private interface Saying {
        Outcome<Handled> say(Actor actor, Where where, String words);
    }

    private record Refusing(RefusalReason ground, String words) {}

    /** A step as programs send it; each step takes those it needs. */
    record RightsStepBody(
            @Nullable String reason,
            @Nullable String patient,
            @Nullable String seen,
            @Nullable String relation,
            @Nullable String evidence,
            @Nullable String ends,
            @Nullable String competence,
            @Nullable String competenceWords,
            @Nullable String ground,
            @Nullable String purpose) {}

    Outcome<Handled> take(Actor.Person actor, Where where, String step, Fields fields) {
        var pause = doors.pause();
        var complaint = doors.complaint();
        return switch (step) {
            case "patient" -> {
                var patient = fields.need(
                        "patient",
                        RightsInput::patient,
                        "Open the record, copy the address of its page, and paste it here.");
                yield ask(
                        actor,
                        where,
                        Step.PATIENT_ASSIGNED,
                        fields.finish(patient::value),
                        id -> takeRequest.assign(actor, where, id));
            }
            case "identity" ->
                ask(
                        actor,
                        where,
                        Step.IDENTITY_CONFIRMED,
                        IdentityInput.shown(fields),
                        shown -> checkIdentity.confirm(actor, where, shown));
            case "identity-ask" -> said(actor, where, Step.IDENTITY_ASKED, fields, pause::awaitIdentity);
            case "clarification-ask" -> said(actor, where, Step.CLARIFICATION_ASKED, fields, pause::awaitClarification);
            case "clarified" -> said(actor, where, Step.CLARIFIED, fields, pause::clarified);
            case "extend" -> said(actor, where, Step.EXTENDED, fields, doors.extend()::extend);
            case "acknowledge" -> said(actor, where, Step.ACKNOWLEDGED, fields, complaint::acknowledge);
            case "inform" -> said(actor, where, Step.INFORMED, fields, complaint::inform);
            case "withdraw" -> said(actor, where, Step.WITHDRAWN, fields, decide::withdraw);
            case "answer" -> answer(actor, where, fields);
            case "refuse" -> refuse(actor, where, fields);
            default -> refused(RightsRefusal.STEP_NOT_POSSIBLE);
        };
    }

    private Outcome<Handled> said(Actor.Person actor, Where where, Step step, Fields fields, Saying saying) {
        var reason = reason(fields);
        return ask(actor, where, step, fields.finish(reason::value), words -> saying.say(actor, where, words));
    }

    private Outcome<Handled> answer(Actor.Person actor, Where where, Fields fields) {
        var reason = reason(fields);
        var purpose = fields.optional("purpose", text -> RightsInput.said(text, 50), "Choose the use they object to.");
        return ask(
                actor,
                where,
                Step.ANSWERED,
                fields.finish(() -> new DecideRequest.Answer(purpose.value(), reason.value())),
                answer -> decide.answer(actor, where, answer));
    }

    private Outcome<Handled> refuse(Actor.Person actor, Where where, Fields fields) {
        var ground = fields.need("ground", RefusalReason::of, "Choose the ground on which it is refused.");
        var reason = reason(fields);
        return ask(
                actor,
                where,
                Step.REFUSED,
                fields.finish(() -> new Refusing(ground.value(), reason.value())),
                no -> decide.refuse(actor, where, no.ground(), no.words()));
    }

    private static Fields.Read<String> reason(Fields fields) {
        return fields.need("reason", text -> RightsInput.said(text, 500), "Say it in at most 500 characters.");
    }

    private <Q> Outcome<Handled> ask(
            Actor.Person actor, Where where, Step step, Outcome<Q> read, Function<Q, Outcome<Handled>> take) {
        return api.ask(actor, step.event(), RightsDesk.target(where), read, take);
    }
}
