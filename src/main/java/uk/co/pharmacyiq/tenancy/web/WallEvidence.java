package uk.co.pharmacyiq.tenancy.web;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;
import uk.co.pharmacyiq.site.Evidence;
import uk.co.pharmacyiq.tenancy.CheckWalls;
import uk.co.pharmacyiq.tenancy.CheckWalls.Walls;

/** Evidence for promise M-028, from the catalogue of the running database. */
@Component
class WallEvidence implements Evidence {

    private final CheckWalls checkWalls;

    WallEvidence(CheckWalls checkWalls) {
        this.checkWalls = checkWalls;
    }

    @Override
    public String id() {
        return "M-028";
    }

    @Override
    public String claim() {
        return "Each pharmacy organisation is walled off from every other inside the database itself.";
    }

    @Override
    public Finding check() {
        return switch (checkWalls.check()) {
            case Done<Walls>(var walls) ->
                new Finding(
                        walls.tables() > 0 && walls.open() == 0,
                        walls.tables() + " tables hold rows of organisations; row-level security is forced on all but "
                                + walls.open() + " of them.");
            case Refused<Walls>(var reason) -> new Finding(false, reason.advice());
        };
    }
}
