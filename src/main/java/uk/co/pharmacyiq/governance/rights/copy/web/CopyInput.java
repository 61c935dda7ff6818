package uk.co.pharmacyiq.governance.rights.copy.web;

import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.rights.RightsDesk;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Handled;
import uk.co.pharmacyiq.governance.rights.RightsRefusal;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.governance.rights.Step;
import uk.co.pharmacyiq.governance.rights.copy.ApproveCopy;
import uk.co.pharmacyiq.governance.rights.copy.GiveOpinion;
import uk.co.pharmacyiq.governance.rights.copy.Opinion;
import uk.co.pharmacyiq.governance.rights.copy.PrepareCopy;
import uk.co.pharmacyiq.governance.rights.copy.ReleaseCopy;
import uk.co.pharmacyiq.governance.rights.copy.WithheldReason;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;

/** Takes the steps of a copy with what was entered for them; for pages and programs alike. */
@Component
class CopyInput {

    private final Api api;
    private final PrepareCopy prepareCopy;
    private final GiveOpinion giveOpinion;
    private final ApproveCopy approveCopy;
    private final ReleaseCopy releaseCopy;

    CopyInput(
            Api api,
            PrepareCopy prepareCopy,
            GiveOpinion giveOpinion,
            ApproveCopy approveCopy,
            ReleaseCopy releaseCopy) {
        this.api = api;
        this.prepareCopy = prepareCopy;
        this.giveOpinion = giveOpinion;
        this.approveCopy = approveCopy;
        this.releaseCopy = releaseCopy;
    }

    /** A step as programs send it; each step takes those it needs. */
    record RightsCopyBody(
            @Nullable String reason,
            @Nullable String entry,
            @Nullable String field,
            @Nullable String ground,
            @Nullable String redaction) {}

    /** An opinion as programs send it. */
    record OpinionBody(
            @Nullable String harm,
            @Nullable String others,
            @Nullable String expectations,
            @Nullable String words) {}

    static Where where(String premises, String request) {
        return new Where(RequestNotes.premises(premises), RequestNotes.id(request));
    }

    Outcome<Handled> take(Actor.Person actor, Where where, String step, Fields fields) {
        return switch (step) {
            case "collect" -> said(actor, where, Step.COLLECTED, fields, prepareCopy::collect);
            case "withhold" ->
                api.ask(
                        actor,
                        Step.REDACTED.event(),
                        RightsDesk.target(where),
                        withhold(fields),
                        what -> prepareCopy.withhold(actor, where, what));
            case "show" -> {
                var redaction = fields.need("redaction", TimeOrderedId::parse, "Choose what to show after all.");
                yield api.ask(
                        actor,
                        Step.UNREDACTED.event(),
                        RightsDesk.target(where),
                        fields.finish(redaction::value),
                        id -> prepareCopy.show(actor, where, id));
            }
            case "approve" -> approveCopy.approve(actor, where);
            case "revise" -> said(actor, where, Step.REVISED, fields, approveCopy::revise);
            case "release" -> said(actor, where, Step.COPY_RELEASED, fields, releaseCopy::release);
            default -> refused(RightsRefusal.STEP_NOT_POSSIBLE);
        };
    }

    Outcome<Handled> opinion(Actor.Person actor, Where where, Fields fields) {
        var harm =
                fields.need("harm", Opinion.Harm::of, "Say whether any of it would be likely to cause serious harm.");
        var others = fields.need("others", CopyInput::yes, "Look for what is about other people, then say so.");
        var expectations =
                fields.need("expectations", CopyInput::yes, "Look for what was said in confidence, then say so.");
        var words = fields.need("words", text -> line(text), "Say what you looked at and why you hold so.");
        return api.ask(
                actor,
                Step.OPINION_GIVEN.event(),
                RightsDesk.target(where),
                fields.finish(() -> new Opinion(harm.value(), others.value(), expectations.value(), words.value())),
                opinion -> giveOpinion.give(actor, where, opinion));
    }

    private static Outcome<PrepareCopy.Withhold> withhold(Fields fields) {
        var entry = fields.need("entry", TimeOrderedId::parse, "Choose an entry.");
        var field = fields.optional(
                "field",
                text -> Optional.of(text).filter(name -> name.matches("[a-z][A-Za-z0-9]*")),
                "Choose a field.");
        var ground = fields.need("ground", WithheldReason::of, "Choose why it is withheld.");
        var reason = fields.need("reason", text -> line(text), "Say why, for those who answer for it.");
        return fields.finish(() ->
                new PrepareCopy.Withhold(entry.value(), field.value().orElse(""), ground.value(), reason.value()));
    }

    private interface Saying {
        Outcome<Handled> say(Actor actor, Where where, String words);
    }

    private Outcome<Handled> said(Actor.Person actor, Where where, Step step, Fields fields, Saying saying) {
        var reason = fields.need("reason", text -> line(text), "Say it in at most 500 characters.");
        return api.ask(
                actor,
                step.event(),
                RightsDesk.target(where),
                fields.finish(reason::value),
                words -> saying.say(actor, where, words));
    }

    private static Optional<Boolean> yes(String text) {
        return text.equals("true") ? Optional.of(true) : Optional.empty();
    }

    private static Optional<String> line(String text) {
        return TypedText.line(text.replaceAll("\\R", " "), 500).filter(words -> !words.isEmpty());
    }
}
