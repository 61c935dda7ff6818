package uk.co.pharmacyiq.identity.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.Administrators;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.identity.SignInRules;
import uk.co.pharmacyiq.identity.SignInRules.Rule;
import uk.co.pharmacyiq.identity.notice.Notices;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Shows who would be locked out if a passkey were asked for, and decides from when it is. Those concerned are told at once,
 * and on every page from then on; what is asked of administrators is never loosened.
 */
@Component
public class PlanSignIn {

    public static final String PERMISSION = "identity.rules";

    /** The name of a decision on the record. */
    public static final String ACT = "SIGN_IN_RULE_SET";

    /** Nobody plans further ahead. */
    static final int MOST_DAYS = 90;

    private static final Action<SignInPlan> VIEW =
            Action.looks("SIGN_IN_RULES_VIEW", PERMISSION, Action.Scope.ORGANISATION, SignInPlan.class);

    private static final Action<Decided> DECIDE = Action.changes(
                    ACT, PERMISSION, Action.Scope.ORGANISATION, Decided.class)
            .afterProof();

    private final UseCases useCases;
    private final SignInRules rules;
    private final ReadinessStore store;
    private final Administrators administrators;
    private final Telling telling;

    PlanSignIn(
            UseCases useCases,
            SignInRules rules,
            ReadinessStore store,
            Administrators administrators,
            Telling telling) {
        this.useCases = useCases;
        this.rules = rules;
        this.store = store;
        this.administrators = administrators;
        this.telling = telling;
    }

    /**
     * A decision.
     *
     * @param from the first day; empty to ask it no more
     */
    public record Request(Rule rule, Optional<LocalDate> from) {}

    /** What came of it: how many were told that they need a passkey. */
    public record Decided(int told) {}

    public Outcome<SignInPlan> view(Actor actor) {
        return useCases.perform(actor, VIEW, Target.none(), work -> Outcome.done(plan(work)));
    }

    public Outcome<Decided> decide(Actor.Person actor, Request request) {
        return useCases.perform(actor, DECIDE, Target.of("rule", request.rule().code()), work -> decide(work, request));
    }

    private Outcome<Decided> decide(Work work, Request request) {
        var plan = plan(work);
        var before = plan.inForce().from(request.rule());
        var from = request.from().map(day -> day.atStartOfDay(LondonTime.ZONE).toInstant());
        var no = refusal(work, request, before, plan);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        rules.decide(work, request.rule(), from);
        telling.people.bumpEverybodysRights(work);
        work.note("rule", request.rule().code());
        work.note("before", said(before));
        work.note("after", said(from));
        return Outcome.done(new Decided(
                from.map(date -> tell(work, request.rule(), plan, date)).orElse(0)));
    }

    private static Optional<RuleRefusal> refusal(
            Work work, Request request, Optional<Instant> before, SignInPlan plan) {
        if (request.from().isEmpty()) {
            return request.rule() == Rule.ADMINISTRATORS ? Optional.of(RuleRefusal.LOOSER) : Optional.empty();
        }
        var day = request.from().get();
        if (day.isBefore(work.today())) {
            return Optional.of(RuleRefusal.PAST);
        }
        if (day.isAfter(work.today().plusDays(MOST_DAYS))) {
            return Optional.of(RuleRefusal.TOO_FAR);
        }
        var from = day.atStartOfDay(LondonTime.ZONE).toInstant();
        if (request.rule() == Rule.ADMINISTRATORS
                && before.filter(from::isAfter).isPresent()) {
            return Optional.of(RuleRefusal.LOOSER);
        }
        boolean self = plan.people().stream().anyMatch(each -> each.person().equals(work.person()) && !each.passkey());
        return self ? Optional.of(RuleRefusal.YOURSELF) : Optional.empty();
    }

    private int tell(Work work, Rule rule, SignInPlan plan, Instant from) {
        var concerned = plan.lockedOut(rule);
        concerned.forEach(each -> telling.notices.tell(
                work,
                each.person(),
                "passkey-needed",
                "From " + LondonTime.time(from)
                        + " you need a passkey to do your work here. Adding one takes a minute.",
                "/me/passkeys"));
        work.note("told", concerned.size());
        return concerned.size();
    }

    private SignInPlan plan(Work work) {
        return new SignInPlan(rules.of(work), store.all(work, person -> administrators.administers(work, person)));
    }

    private static String said(Optional<Instant> from) {
        return from.map(LondonTime::time).orElse("not asked");
    }

    /** Lets people know, and lets their rights be asked anew. */
    @Component
    static class Telling {

        private final Notices notices;
        private final People people;

        Telling(Notices notices, People people) {
            this.notices = notices;
            this.people = people;
        }
    }
}
