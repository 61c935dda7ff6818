package uk.co.pharmacyiq.tenancy.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Evidence;
import uk.co.pharmacyiq.tenancy.CheckWalls;
import uk.co.pharmacyiq.tenancy.CheckWalls.Walls;

/** Evidence for promises M-050 and M-128, from the catalogue of the running database. */
@Component
class LedgerEvidence implements Evidence {

    private final CheckWalls checkWalls;

    LedgerEvidence(CheckWalls checkWalls) {
        this.checkWalls = checkWalls;
    }

    @Override
    public String id() {
        return "M-050";
    }

    @Override
    public String claim() {
        return "The application can add to the record, to the stock ledger and to patients' records, and can change or"
                + " remove nothing of them.";
    }

    @Override
    public Finding check() {
        return switch (checkWalls.check()) {
            case Done<Walls>(var walls) ->
                new Finding(
                        !walls.rewritable(),
                        walls.rewritable()
                                ? "Its database role could change an entry."
                                : "Its database role holds no right to change, remove or empty any of them.");
            case Refused<Walls>(var reason) -> new Finding(false, reason.advice());
        };
    }
}
