package uk.co.pharmacyiq.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.Administrators;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.identity.SignInRules;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.PremisesAdded;
import uk.co.pharmacyiq.tenancy.PremisesClosed;
import uk.co.pharmacyiq.tenancy.contract.ContractAccepted;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Gatekeeper;
import uk.co.pharmacyiq.work.Rights;
import uk.co.pharmacyiq.work.Work;

/** Works out what a person may do from the roles they hold. */
@Component
class RoleGatekeeper implements Gatekeeper {

    private final Holdings holdings;
    private final SleepingRoles sleeping;
    private final People people;

    RoleGatekeeper(Holdings holdings, SleepingRoles sleeping, People people) {
        this.holdings = holdings;
        this.sleeping = sleeping;
        this.people = people;
    }

    @Override
    public Rights rights(Work work) {
        var held = holdings.of(work, work.person());
        var night = sleeping.night(work, held);
        return night.over(holdings.rights(work, night.awake()));
    }

    /** New premises are among everybody's surroundings from their next request on. */
    @EventListener
    void hear(PremisesAdded added) {
        people.bumpEverybodysRights(added.work());
    }

    /** At premises that were handed over nothing more is done, from everybody's next request on. */
    @EventListener
    void hear(PremisesClosed closed) {
        people.bumpEverybodysRights(closed.work());
    }

    /** A contract that was accepted opens patients' pages at everybody's next request. */
    @EventListener
    void hear(ContractAccepted accepted) {
        people.bumpEverybodysRights(accepted.work());
    }

    /**
     * Puts roles to sleep that ask for a passkey, in sessions that were begun without one: those that change people or their
     * rights always, the others where the organisation asks it of everybody. What is everybody's own stays awake, so that a
     * passkey can be added (SC-21).
     */
    @Component
    static class SleepingRoles implements Administrators {

        private final GrantStore grants;
        private final Roles roles;
        private final SignInRules rules;

        SleepingRoles(GrantStore grants, Roles roles, SignInRules rules) {
            this.grants = grants;
            this.roles = roles;
            this.rules = rules;
        }

        /** What of a holding is awake in this session, what its owner is told about it, and when that changes. */
        record Night(Holding awake, Optional<String> warning, Instant until) {

            Rights over(Rights rights) {
                var around = rights.surroundings();
                var warnings = new ArrayList<>(around.warnings());
                warning.ifPresent(warnings::add);
                var until = this.until.isBefore(rights.goodUntil()) ? this.until : rights.goodUntil();
                return new Rights(rights.held(), around.warning(warnings), rights.live(), until);
            }
        }

        @Override
        public boolean administers(Work work, PersonId person) {
            return grants.ofPerson(work, roles.all(work), person).stream().anyMatch(SleepingRoles::administrative);
        }

        /** Whether a role is of those that must be guarded best: with power over people and rights. */
        static boolean administrative(RoleGrant grant) {
            return Limits.shipped().administrative().stream().anyMatch(grant.role()::holds);
        }

        Night night(Work work, Holding held) {
            if (!(work.actor() instanceof Actor.Person person) || person.strong()) {
                return new Night(held, Optional.empty(), Instant.MAX);
            }
            if (person.isService()) {
                return new Night(only(held, grant -> !administrative(grant)), Optional.empty(), Instant.MAX);
            }
            var inForce = rules.of(work);
            var awake = only(held, grant -> inForce.from(administrative(grant)).isAfter(work.now()));
            var next = Stream.concat(Stream.of(inForce.administrators()), inForce.everyone().stream())
                    .filter(date -> date.isAfter(work.now()))
                    .min(Instant::compareTo)
                    .orElse(Instant.MAX);
            return new Night(awake, warning(held.grants(), awake.grants(), inForce), next);
        }

        private static Holding only(Holding held, Predicate<RoleGrant> awake) {
            return new Holding(
                    held.person(), held.grants().stream().filter(awake).toList(), held.beyond(), held.live());
        }

        private static Optional<String> warning(
                List<RoleGrant> held, List<RoleGrant> awake, SignInRules.InForce inForce) {
            if (awake.size() < held.size()) {
                return Optional.of(
                        "Some of your roles sleep, because you signed in without a passkey. Sign in with one; you can add"
                                + " it under your account, Your passkeys.");
            }
            return held.stream()
                    .map(grant -> inForce.from(administrative(grant)))
                    .filter(date -> date.isBefore(Instant.MAX))
                    .min(Instant::compareTo)
                    .map(
                            date -> "From " + LondonTime.time(date)
                                    + " your roles work only when you sign in with a passkey. Add one under your account, Your passkeys.");
        }
    }
}
