package uk.co.pharmacyiq.tenancy.keeping.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Evidence;
import uk.co.pharmacyiq.tenancy.keeping.CheckSealing;
import uk.co.pharmacyiq.tenancy.keeping.CheckSealing.Found;

/** Evidence for promise M-055, from a probe that is sealed and opened while somebody looks. */
@Component
class SealingEvidence implements Evidence {

    private final CheckSealing checkSealing;

    SealingEvidence(CheckSealing checkSealing) {
        this.checkSealing = checkSealing;
    }

    @Override
    public String id() {
        return "M-055";
    }

    @Override
    public String claim() {
        return "What is personal lies sealed on disk, under a key of each organisation's own that is never in the database.";
    }

    @Override
    public Finding check() {
        return switch (checkSealing.check()) {
            case Done<Found>(var found) ->
                new Finding(
                        found.holds() && found.columns() > 0 && found.unsealed() == 0,
                        found.columns()
                                + " columns are sealed, " + found.unsealed()
                                + " that hold personal words are not; a probe sealed a moment ago opened in its own row and in no"
                                + " other. Organisations' keys are wrapped by: " + found.wrappedBy() + ".");
            case Refused<Found>(var reason) -> new Finding(false, reason.advice());
        };
    }
}
