package uk.co.pharmacyiq.simulation;

import java.util.Optional;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.kernel.DmdCode;

/** Packs of the demonstration catalogue: two that share a section of the register, one of another, and one of none. */
enum Drug {
    TABLETS("12479999999104", "Morphine"),
    OTHER_MAKER("12489999999102", "Morphine"),
    AMPOULES("12839999999103", "Diamorphine"),
    PARACETAMOL(TestPharmacy.PARACETAMOL.value(), "");

    private final DmdCode code;
    private final String section;

    Drug(String code, String section) {
        this.code = new DmdCode(code);
        this.section = section;
    }

    DmdCode code() {
        return code;
    }

    /** The drug its section is headed by; empty where it does not belong in the register. */
    Optional<String> section() {
        return Optional.of(section).filter(drug -> !drug.isEmpty());
    }

    boolean controlled() {
        return !section.isEmpty();
    }

    static Drug of(String code) {
        for (var drug : values()) {
            if (drug.code.value().equals(code)) {
                return drug;
            }
        }
        throw new IllegalArgumentException(code);
    }
}
