package uk.co.pharmacyiq.launcher.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.GphcNumber;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.launcher.Demonstration;
import uk.co.pharmacyiq.launcher.demonstration.Enrolling.Enrolled;
import uk.co.pharmacyiq.tenancy.Premises;

/** An organisation with its premises, where everybody who works there has enrolled. */
record Staffed(OrganisationId id, String name, List<Premises> premises, List<Member> members) {

    /**
     * Somebody who works there.
     *
     * @param at where their role holds; empty for the whole organisation
     */
    record Member(Enrolled enrolled, Role role, List<PremisesId> at, Optional<GphcNumber> number) {}

    /** Somebody with that role at those premises. */
    Enrolled at(PremisesId premises, Role role) {
        return members.stream()
                .filter(member -> member.role().is(role) && member.at().contains(premises))
                .findFirst()
                .orElseThrow()
                .enrolled();
    }

    /** The responsible pharmacist of premises: nobody is it at two. */
    Enrolled responsible(Premises at) {
        return members.stream()
                .filter(member ->
                        member.role().is(Role.PHARMACIST) && member.at().contains(at.id()))
                .skip(premises.indexOf(at))
                .findFirst()
                .orElseThrow()
                .enrolled();
    }

    Demonstration.Organisation listed() {
        return new Demonstration.Organisation(
                id.value(),
                name,
                premises.stream()
                        .map(each -> new Demonstration.Premises(
                                each.id().value(), each.name(), each.odsCode().value()))
                        .toList());
    }

    List<Demonstration.User> users() {
        var users = new ArrayList<Demonstration.User>();
        for (var member : members) {
            List<UUID> at = member.at().stream().map(PremisesId::value).toList();
            users.add(new Demonstration.User(
                    member.enrolled().username(),
                    member.enrolled().password(),
                    member.enrolled().totpSecret(),
                    member.role().code(),
                    id.value(),
                    at,
                    member.number().map(GphcNumber::digits).orElse(null)));
        }
        return users;
    }
}
