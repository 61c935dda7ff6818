package uk.co.pharmacyiq.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.identity.PersonSummary;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.tenancy.PremisesAdded;
import uk.co.pharmacyiq.work.Gatekeeper;
import uk.co.pharmacyiq.work.Rights;
import uk.co.pharmacyiq.work.Work;

/** Works out what a person may do from the roles they hold. */
@Component
class RoleGatekeeper implements Gatekeeper {

    private final GrantStore grants;
    private final People people;
    private final Organisations organisation;

    RoleGatekeeper(GrantStore grants, People people, Organisations organisation) {
        this.grants = grants;
        this.people = people;
        this.organisation = organisation;
    }

    @Override
    public Rights rights(Work work) {
        var around = organisation.view(work);
        var names = around.premises().stream().collect(Collectors.toMap(Premises::id, Premises::name));
        var live = people.liveRegistrations(work, work.person());
        var held = grants.ofPerson(work, work.person());
        return new Rights(
                held(held),
                new Rights.Surroundings(around.organisation().name(), names, warnings(work, held, live)),
                live);
    }

    /** New premises are among everybody's surroundings from their next request on. */
    @EventListener
    void hear(PremisesAdded added) {
        people.bumpEverybodysRights(added.work());
    }

    private static Rights.Held held(List<RoleGrant> grants) {
        Set<String> everywhere = new HashSet<>();
        Map<PremisesId, Set<String>> at = new HashMap<>();
        for (var grant : grants) {
            grant.premises()
                    .map(premises -> at.computeIfAbsent(premises, _ -> new HashSet<>()))
                    .orElse(everywhere)
                    .addAll(grant.role().permissions());
        }
        return new Rights.Held(
                everywhere,
                at,
                grants.stream().map(grant -> grant.role().title()).distinct().toList());
    }

    /** A professional role without a live registration, or one not looked up for twelve months (GP-02). */
    private List<String> warnings(Work work, List<RoleGrant> held, Set<Profession> live) {
        var warnings = new ArrayList<String>();
        held.stream()
                .flatMap(grant -> grant.role().profession().stream())
                .distinct()
                .filter(profession -> !live.contains(profession))
                .forEach(
                        profession -> warnings.add(
                                "No live GPhC registration as " + profession.title()
                                        + " is recorded for you. Professional acts are not possible until an administrator records it."));
        boolean old = people.find(work, work.person()).stream()
                .flatMap(person -> person.registrations().stream())
                .anyMatch(PersonSummary.Registration::checkOverdue);
        if (old) {
            warnings.add(
                    "Your GPhC registration was last checked more than 12 months ago. Ask an administrator to check it.");
        }
        return warnings;
    }
}
