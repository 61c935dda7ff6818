package uk.co.pharmacyiq.governance.rights.web;

import uk.co.pharmacyiq.governance.rights.CheckIdentity;
import uk.co.pharmacyiq.governance.rights.Competence;
import uk.co.pharmacyiq.governance.rights.Relation;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** Reads what showed who somebody is, and that they may ask. */
final class IdentityInput {

    private IdentityInput() {}

    static Outcome<CheckIdentity.Shown> shown(Fields fields) {
        var seen = fields.need("seen", text -> RightsInput.said(text, 300), "Say what showed you who they are.");
        var evidence = fields.optional("evidence", text -> RightsInput.said(text, 500), "Use at most 500 characters.");
        var ends = fields.optional("ends", LondonTime::day, "Enter the last day on which the evidence is good.");
        var relation = fields.optional("relation", Relation::of, "Choose who asks.");
        var competence = fields.optional("competence", Competence::of, "Choose what the child understands.");
        var words =
                fields.optional("competenceWords", text -> RightsInput.said(text, 500), "Use at most 500 characters.");
        return fields.finish(() -> new CheckIdentity.Shown(
                seen.value(),
                evidence.value().orElse(""),
                ends.value(),
                relation.value(),
                new CheckIdentity.Judged(competence.value(), words.value().orElse(""))));
    }
}
