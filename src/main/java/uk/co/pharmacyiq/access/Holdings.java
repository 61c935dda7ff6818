package uk.co.pharmacyiq.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.People;
import uk.co.pharmacyiq.identity.PersonSummary;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.tenancy.Organisations;
import uk.co.pharmacyiq.tenancy.Premises;
import uk.co.pharmacyiq.tenancy.contract.Contracts;
import uk.co.pharmacyiq.work.Rights;
import uk.co.pharmacyiq.work.Work;

/** Finds what people hold, and what they may do by it; the one place where rights are made of roles. */
@Component
public class Holdings {

    private final GrantStore grants;
    private final Roles roles;
    private final People people;
    private final Around around;
    private final ObjectProvider<BeyondRoles> beyond;

    Holdings(GrantStore grants, Roles roles, People people, Around around, ObjectProvider<BeyondRoles> beyond) {
        this.grants = grants;
        this.roles = roles;
        this.people = people;
        this.around = around;
        this.beyond = beyond;
    }

    /** The organisation around whoever asks, and what it must do before some of it opens. */
    @Component
    static class Around {

        private final Organisations organisation;
        private final Contracts contracts;

        Around(Organisations organisation, Contracts contracts) {
            this.organisation = organisation;
            this.contracts = contracts;
        }

        Rights.Surroundings of(Work work, List<String> warnings) {
            var view = organisation.view(work);
            var names = view.premises().stream()
                    .collect(Collectors.toMap(
                            Premises::id, each -> each.isOpen() ? each.name() : each.name() + " (handed over)"));
            var handedOver = view.premises().stream()
                    .filter(each -> !each.isOpen())
                    .map(Premises::id)
                    .collect(Collectors.toSet());
            var closed = contracts.closed(work);
            var told = new ArrayList<>(warnings);
            closed.forEach(each -> told.add(each.why().advice()));
            return new Rights.Surroundings(view.organisation().name(), names, told, closed, handedOver);
        }
    }

    public Holding of(Work work, PersonId person) {
        return new Holding(
                person,
                grants.ofPerson(work, roles.all(work), person),
                beyond.stream().flatMap(room -> room.of(work, person).stream()).toList(),
                people.liveRegistrations(work, person));
    }

    /** Everybody who may give any role today. */
    Set<PersonId> masters(Work work) {
        return grants.everybodys(work, roles.all(work)).stream()
                .filter(grant -> grant.premises().isEmpty() && grant.holds(work.today()))
                .filter(grant -> GrantRules.isMaster(grant.role().permissions()))
                .map(RoleGrant::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody who holds a permission today, anywhere, by a role. */
    public Set<PersonId> holders(Work work, String permission) {
        return grants.everybodys(work, roles.all(work)).stream()
                .filter(grant -> grant.holds(work.today()) && grant.role().holds(permission))
                .map(RoleGrant::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every grant that holds or will. */
    public List<RoleGrant> grants(Work work) {
        return grants.everybodys(work, roles.all(work));
    }

    /** Everybody who may do something beyond their roles now. */
    public Set<PersonId> beyondRoles(Work work) {
        return beyond.stream().flatMap(room -> room.everybody(work).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** What somebody may do, exactly as the door will decide it. */
    public Rights rights(Work work, PersonId person) {
        return rights(work, of(work, person));
    }

    public Rights rights(Work work, Holding holding) {
        return new Rights(
                holding.held(work.today()),
                around.of(work, warnings(work, holding)),
                holding.live(),
                holding.goodUntil(work.today()));
    }

    /** A professional role without a live registration, or one not looked up for twelve months (GP-02). */
    private List<String> warnings(Work work, Holding holding) {
        var warnings = new ArrayList<String>();
        holding.beyond().forEach(lent -> warnings.add(lent.warning()));
        holding.grants().stream()
                .filter(grant -> grant.holds(work.today()))
                .flatMap(grant -> grant.role().profession().stream())
                .distinct()
                .filter(profession -> !holding.live().contains(profession))
                .forEach(
                        profession -> warnings.add(
                                "No live GPhC registration as " + profession.title()
                                        + " is recorded for you. Professional acts are not possible until an administrator records it."));
        boolean old = people.find(work, holding.person()).stream()
                .flatMap(person -> person.registrations().stream())
                .anyMatch(PersonSummary.Registration::checkOverdue);
        if (old) {
            warnings.add(
                    "Your GPhC registration was last checked more than 12 months ago. Ask an administrator to check it.");
        }
        return warnings;
    }
}
