package uk.co.pharmacyiq.simulation;

/** Who acts: two pharmacists, a pharmacy technician, and a store administrator, who may not write the register. */
enum Person {
    ASHA,
    BEN,
    TOM,
    SUE;

    boolean pharmacist() {
        return this == ASHA || this == BEN;
    }

    /** Whether their roles let them write the controlled-drugs register, and issue. */
    boolean registrant() {
        return this != SUE;
    }
}
