package uk.co.pharmacyiq.controlled.destroying;

import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.work.PeopleNames;

/** Where all about destruction is kept, and what people are called. */
@Component
class DestructionBooks {

    private final WitnessStore witnesses;
    private final ExemptionStore exemptions;
    private final DestructionStore destructions;
    private final PeopleNames people;

    DestructionBooks(
            WitnessStore witnesses, ExemptionStore exemptions, DestructionStore destructions, PeopleNames people) {
        this.witnesses = witnesses;
        this.exemptions = exemptions;
        this.destructions = destructions;
        this.people = people;
    }

    WitnessStore witnesses() {
        return witnesses;
    }

    ExemptionStore exemptions() {
        return exemptions;
    }

    DestructionStore destructions() {
        return destructions;
    }

    PeopleNames people() {
        return people;
    }
}
