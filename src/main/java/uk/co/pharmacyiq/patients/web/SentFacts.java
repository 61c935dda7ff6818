package uk.co.pharmacyiq.patients.web;

import java.util.ArrayList;
import java.util.List;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.RegisterPatient;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.web.PatientBodies.RegisterBody;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.FieldErrors;

/** Reads the facts by which a program registers somebody; errors are named by where they stand in what was sent. */
final class SentFacts {

    private static final int MOST_FACTS = 50;

    private SentFacts() {}

    static Outcome<RegisterPatient.Request> read(PremisesId here, RegisterBody body) {
        var facts = new ArrayList<Fact>();
        var errors = new ArrayList<FieldError>();
        var sent = body.facts() == null ? List.<PatientBodies.FactBody>of() : body.facts();
        for (int i = 0; i < Math.min(sent.size(), MOST_FACTS); i++) {
            var at = "facts[" + i + "].";
            switch (FactReader.fact(sent.get(i).kind(), sent.get(i).fields())) {
                case Done<Fact>(var fact)
                when fact.kind().need() == FactKind.Need.CLINICAL ->
                    errors.add(new FieldError(at + "kind", "Register first; then add what is clinical."));
                case Done<Fact>(var fact) -> facts.add(fact);
                case Refused<Fact>(var no) ->
                    FieldError.of(no).forEach(error -> errors.add(new FieldError(at + error.field(), error.message())));
            }
        }
        if (sent.size() > MOST_FACTS) {
            errors.add(new FieldError("facts", "Send at most " + MOST_FACTS + " facts at once."));
        }
        if (errors.isEmpty() && facts.stream().noneMatch(fact -> fact.kind() == FactKind.NAME)) {
            errors.add(new FieldError("facts", "Send the name: a fact of the kind name."));
        }
        return errors.isEmpty()
                ? Outcome.done(new RegisterPatient.Request(here, facts))
                : Outcome.refused(new FieldErrors(errors));
    }
}
