package uk.co.pharmacyiq.identity.enrolment;

import java.util.List;
import uk.co.pharmacyiq.identity.SignInRules.InForce;
import uk.co.pharmacyiq.identity.SignInRules.Rule;

/** The rules of an organisation, and with what each of its people can sign in. */
public record SignInPlan(InForce inForce, List<Readiness> people) {

    public SignInPlan {
        people = List.copyOf(people);
    }

    /** Those of whom a rule asks something. */
    public List<Readiness> concerned(Rule rule) {
        return switch (rule) {
            case ADMINISTRATORS ->
                people.stream().filter(Readiness::administrator).toList();
            case EVERYONE -> people;
        };
    }

    /** Those of them who could not do what they do any more. */
    public List<Readiness> lockedOut(Rule rule) {
        return concerned(rule).stream().filter(each -> !each.passkey()).toList();
    }
}
