package uk.co.pharmacyiq.inventory;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.medicines.Pack;
import uk.co.pharmacyiq.medicines.Packs;
import uk.co.pharmacyiq.responsible.Permit;
import uk.co.pharmacyiq.responsible.Responsible;
import uk.co.pharmacyiq.responsible.authority.Operation;
import uk.co.pharmacyiq.work.Work;

/** Whether a product may leave the shelf to be supplied, as it stands with the responsible pharmacist (RP-06, RP-07). */
@Component
class SupplyRule {

    private final Packs packs;
    private final Responsible responsible;

    SupplyRule(Packs packs, Responsible responsible) {
        this.packs = packs;
        this.responsible = responsible;
    }

    Outcome<Permit> may(Work work, PremisesId premises, DmdCode product) {
        var operation = packs.byCode(work, product).map(SupplyRule::operation).orElse(Operation.SUPPLY_POM);
        return responsible.may(work, premises, operation);
    }

    /** What nobody has told us is held to the stricter rule. */
    private static Operation operation(Pack pack) {
        if (pack.schedule().controlled()) {
            return Operation.SUPPLY_CD;
        }
        return switch (pack.legalCategory()) {
            case "GSL" -> Operation.SELL_GSL;
            case "P" -> Operation.SELL_P;
            default -> Operation.SUPPLY_POM;
        };
    }
}
