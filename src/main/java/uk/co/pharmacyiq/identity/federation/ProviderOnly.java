package uk.co.pharmacyiq.identity.federation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.session.Proven;
import uk.co.pharmacyiq.identity.session.SignInRule;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * The rule that from a day on people sign in by a provider only. Two named people at least go on signing in by what they
 * have themselves: a provider that does not answer must not shut a pharmacy.
 */
@Component
public class ProviderOnly implements SignInRule {

    public static final String PERMISSION = ConfigureProviders.PERMISSION;
    public static final String ACT = "PROVIDER_RULE_CHANGE";

    private static final int FEWEST_EXCEPTIONS = 2;

    private static final Action<Integer> CHANGE = Action.changes(
                    ACT, PERMISSION, Action.Scope.ORGANISATION, Integer.class)
            .afterProof();

    private final UseCases useCases;
    private final ProviderRuleStore rules;
    private final ProviderStore providers;

    ProviderOnly(UseCases useCases, ProviderRuleStore rules, ProviderStore providers) {
        this.useCases = useCases;
        this.rules = rules;
        this.providers = providers;
    }

    /**
     * The rule as it shall be.
     *
     * @param from from when on; empty for no rule
     */
    public record Request(Optional<LocalDate> from, Set<PersonId> exceptions) {
        public Request {
            exceptions = Set.copyOf(exceptions);
        }
    }

    /** A person by their name. */
    public record Named(PersonId person, String name) {

        @Override
        public String toString() {
            return "Named[" + person + "]";
        }
    }

    public Outcome<Integer> change(Actor.Person actor, Request request) {
        return useCases.perform(actor, CHANGE, Target.none(), work -> change(work, request));
    }

    private Outcome<Integer> change(Work work, Request request) {
        var able = rules.candidates(work).stream().map(Named::person).collect(Collectors.toSet());
        boolean safe =
                able.containsAll(request.exceptions()) && request.exceptions().size() >= FEWEST_EXCEPTIONS;
        if (request.from().isPresent() && !safe) {
            return Outcome.refused(FederationRefusal.EXCEPTIONS_TOO_FEW);
        }
        if (request.from().isPresent() && providers.list(work).stream().noneMatch(Provider::on)) {
            return Outcome.refused(FederationRefusal.RULE_NEEDS_PROVIDER);
        }
        work.note("from-before", rules.from(work).map(LocalDate::toString).orElse("never"));
        work.note("from", request.from().map(LocalDate::toString).orElse("never"));
        work.note(
                "exceptions-before",
                ids(rules.exceptions(work).stream().map(Named::person).collect(Collectors.toSet())));
        work.note("exceptions", ids(request.exceptions()));
        rules.set(work, request.from(), request.exceptions());
        return Outcome.done(request.exceptions().size());
    }

    private static String ids(Set<PersonId> people) {
        return people.stream().map(PersonId::toString).sorted().collect(Collectors.joining(" "));
    }

    @Override
    public Optional<Refusal> refusal(Work work, Proven who) {
        boolean byProvider =
                who.authentication().startsWith("cis2") || who.authentication().startsWith("directory");
        return !byProvider && rules.holds(work, who.person())
                ? Optional.of(FederationRefusal.PROVIDER_ONLY)
                : Optional.empty();
    }
}
