package uk.co.pharmacyiq.identity.enrolment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import uk.co.pharmacyiq.identity.SignInRules.Rule;
import uk.co.pharmacyiq.identity.enrolment.PlanSignIn;
import uk.co.pharmacyiq.identity.enrolment.SignInPlan;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Notice;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RelatedPage;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.DoorRefusal;
import uk.co.pharmacyiq.work.Target;

/** The planner: who would be locked out, and from when a passkey is asked for. */
@Controller
class SignInRulesController implements RelatedPage {

    private static final String PATH = "/organisation/sign-in-rules";

    private final Api api;
    private final Pages pages;
    private final PlanSignIn planner;

    SignInRulesController(Api api, Pages pages, PlanSignIn planner) {
        this.api = api;
        this.pages = pages;
        this.planner = planner;
    }

    @GetMapping(PATH)
    @Permitted(PlanSignIn.PERMISSION)
    View signInRules(Actor.Person actor) {
        return show(actor, HttpStatus.OK, List.of());
    }

    @PostMapping(PATH)
    @Permitted(PlanSignIn.PERMISSION)
    View decideSignInRule(Actor.Person actor, HttpServletRequest request) {
        var fields = Fields.ofForm(request);
        var rule = fields.need("rule", Rule::parse, "Choose a rule of the page.");
        boolean off = "true".equals(fields.text("off"));
        var from = fields.optional("from", SignInRulesController::day, "Give a day: 2026-12-01.");
        if (!off && fields.text("from") == null) {
            fields.refuse("from", "Give the first day.");
        }
        var outcome = api.ask(
                actor,
                PlanSignIn.ACT,
                Target.none(),
                fields.finish(() -> new PlanSignIn.Request(rule.value(), off ? Optional.empty() : from.value())),
                asked -> planner.decide(actor, asked));
        return switch (outcome) {
            case Done<PlanSignIn.Decided>(var decided) ->
                pages.redirect(
                        PATH,
                        Notice.success("Decided. People who were told that they need a passkey: " + decided.told()));
            case Refused<PlanSignIn.Decided>(var reason) ->
                reason instanceof DoorRefusal
                        ? pages.refused(reason)
                        : show(actor, Api.status(reason.kind()), FieldError.of(reason));
        };
    }

    private View show(Actor.Person actor, HttpStatus status, List<FieldError> errors) {
        return switch (planner.view(actor.with(actor.request().composed()))) {
            case Done<SignInPlan>(var plan) ->
                pages.show(status, "identity/enrolment/web/signInRules", new SignInRulesPage(plan, errors));
            case Refused<SignInPlan>(var reason) -> pages.refused(reason);
        };
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    @Override
    public String beside() {
        return "/people";
    }

    @Override
    public String label() {
        return "Sign-in rules";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String permission() {
        return PlanSignIn.PERMISSION;
    }
}
