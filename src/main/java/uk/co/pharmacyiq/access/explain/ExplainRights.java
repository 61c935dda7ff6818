package uk.co.pharmacyiq.access.explain;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.access.GrantRefusal;
import uk.co.pharmacyiq.access.Holdings;
import uk.co.pharmacyiq.access.ViewGrants;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.identity.PersonSummary;
import uk.co.pharmacyiq.identity.SignInRules;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Says of anybody whether they may do something somewhere, exactly as the door would, and by which chain. */
@Service
public class ExplainRights {

    public static final String PERMISSION = ViewGrants.PERMISSION;

    private static final Action<Explanation> EXPLAIN =
            Action.looks("RIGHTS_EXPLANATION_VIEW", PERMISSION, Action.Scope.ANYWHERE, Explanation.class);

    private static final Action<Holders> HOLDERS =
            Action.looks("RIGHTS_HOLDERS_VIEW", PERMISSION, Action.Scope.ANYWHERE, Holders.class);

    private static final Action<Asking> ASKING =
            Action.looks("RIGHTS_QUESTION_VIEW", PERMISSION, Action.Scope.ANYWHERE, Asking.class);

    /** Who, what, where; no premises where the act is not about one. */
    public record Question(PersonId person, Action<?> action, Optional<PremisesId> premises) {}

    /** What there is to choose from. */
    public record Asking(Map<PersonId, String> people, Map<PremisesId, String> premises) {}

    /** Everybody who may do something somewhere, and those whom only little keeps from it. */
    public record Holders(List<Explanation> may, List<Explanation> nearly) {}

    private final UseCases useCases;
    private final Holdings holdings;
    private final People people;
    private final SignInRules rules;

    ExplainRights(UseCases useCases, Holdings holdings, People people, SignInRules rules) {
        this.useCases = useCases;
        this.holdings = holdings;
        this.people = people;
        this.rules = rules;
    }

    public Outcome<Explanation> explain(Actor.Person actor, Question question) {
        var target = new Target(question.premises(), "person", question.person().toString());
        return useCases.perform(
                actor,
                EXPLAIN,
                target,
                work -> people.find(work, question.person())
                        .<Outcome<Explanation>>map(found -> done(explain(work, found, question)))
                        .orElseGet(() -> refused(GrantRefusal.PERSON_UNKNOWN)));
    }

    /** The other way round: who may do this here. */
    public Outcome<Holders> holders(Actor.Person actor, Action<?> action, Optional<PremisesId> premises) {
        return useCases.perform(actor, HOLDERS, new Target(premises, "action", action.name()), work -> {
            var candidates = new LinkedHashSet<>(holdings.holders(work, action.permission()));
            candidates.addAll(holdings.beyondRoles(work));
            var answers = candidates.stream()
                    .flatMap(person -> people.find(work, person).stream())
                    .filter(person -> !person.closed())
                    .map(person -> explain(work, person, new Question(person.id(), action, premises)))
                    .sorted(Comparator.comparing(Explanation::name))
                    .toList();
            return done(new Holders(
                    answers.stream().filter(Explanation::may).toList(),
                    answers.stream()
                            .filter(answer -> !answer.may() && !answer.sources().isEmpty())
                            .toList()));
        });
    }

    /** Whom and where one can ask about, by name. */
    public Outcome<Asking> asking(Actor.Person actor) {
        var premises = useCases.rights(actor).surroundings().premises();
        return useCases.perform(actor, ASKING, Target.none(), work -> done(new Asking(people.names(work), premises)));
    }

    private Explanation explain(Work work, PersonSummary person, Question question) {
        var action = question.action();
        var holding = holdings.of(work, person.id());
        var refusal = holdings.rights(work, holding).refuse(action, question.premises());
        var sources = holding.giving(action.permission()).stream()
                .map(grant ->
                        new Explanation.Source(grant, Lacking.of(grant, action, question.premises(), work.today())))
                .toList();
        var lent = holding.beyond().stream()
                .filter(each -> each.permissions().contains(action.permission()))
                .toList();
        var registration = action.profession()
                .map(needed -> holding.live().contains(needed)
                        ? "The register lists them as " + needed.title() + "."
                        : "This takes a live registration as " + needed.title() + ", and none is recorded.");
        return new Explanation(
                person.id(),
                person.displayName(),
                action,
                refusal,
                sources,
                lent,
                registration,
                besides(person, action, Lacking.passkey(sources, rules.of(work), work.now())));
    }

    private static List<String> besides(PersonSummary person, Action<?> action, Optional<String> passkey) {
        var besides = new ArrayList<String>();
        if (person.closed()) {
            besides.add("Their account is closed: nobody can sign in with it.");
        } else if (!person.enrolled()) {
            besides.add("They have not enrolled yet, so they cannot sign in.");
        }
        if (action.proof()) {
            besides.add("It takes a proof of who they are within the last five minutes.");
        }
        passkey.ifPresent(besides::add);
        return besides;
    }
}
