package uk.co.pharmacyiq.identity.enrolment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.SignInRules.Rule;
import uk.co.pharmacyiq.identity.enrolment.Readiness;
import uk.co.pharmacyiq.identity.enrolment.SignInPlan;
import uk.co.pharmacyiq.site.Bar;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.LondonTime;

/** The planner: each rule, whom it concerns, and who is not ready. */
record SignInRulesPage(SignInPlan plan, List<FieldError> errors) {

    List<Rule> rules() {
        return List.of(Rule.values());
    }

    String since(Rule rule) {
        return plan.inForce()
                .from(rule)
                .map(from -> "Asked from " + LondonTime.time(from))
                .orElse("Not asked");
    }

    boolean isKept(Rule rule) {
        return rule == Rule.ADMINISTRATORS;
    }

    boolean mayEnd(Rule rule) {
        return rule == Rule.EVERYONE && plan.inForce().everyone().isPresent();
    }

    List<Bar> bars(Rule rule) {
        int out = plan.lockedOut(rule).size();
        int ready = plan.concerned(rule).size() - out;
        return List.of(
                new Bar("Ready", ready, Integer.toString(ready), "ok"),
                new Bar("Not yet", out, Integer.toString(out), "expired"));
    }

    static String state(Readiness person) {
        if (!person.password()) {
            return "Cannot sign in yet: make a new link and hand it over";
        }
        return person.lastSignIn()
                .map(at -> "Password and app; last signed in " + LondonTime.time(at))
                .orElse("Password and app; never signed in");
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
