package uk.co.pharmacyiq.controlled;

import java.math.BigDecimal;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason the register refuses an entry. A refusal rolls the movement of stock back with it. */
public sealed interface RegisterRefusal extends Refusal {

    /** A particular that the law asks for is missing. */
    record Missing(String field, String advice) implements RegisterRefusal {
        @Override
        public String code() {
            return "register-particulars";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The register shows less than would be supplied. */
    record BelowZero(BigDecimal balance, String unit) implements RegisterRefusal {
        @Override
        public String code() {
            return "register-below-zero";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String advice() {
            return "The register shows only " + balance.stripTrailingZeros().toPlainString() + " " + unit
                    + ". Look for an entry that was not made. If you must supply now, a pharmacist can, with a reason.";
        }

        @Override
        public String field() {
            return "despiteBalance";
        }
    }

    /** Reasons whose words are always the same. */
    enum Plain implements RegisterRefusal, WordedRefusal {
        INDIVIDUALS_ONLY(
                "register-individuals-only",
                Kind.NOT_ALLOWED,
                "",
                "Only a person in their own name writes the controlled-drugs register. Sign in as yourself."),
        MAY_NOT_ENTER(
                "register-not-yours",
                Kind.NOT_ALLOWED,
                "",
                "This must be entered in the controlled-drugs register, which your roles do not allow. Ask a pharmacist or pharmacy technician to do it."),
        PHARMACIST_OVERRIDES(
                "register-pharmacist-needed",
                Kind.NOT_ALLOWED,
                "despiteBalance",
                "The register shows too little, and only a pharmacist may supply in spite of it. Ask one, or look for an entry that was not made."),
        PATIENT_RETURN(
                "register-patient-return",
                Kind.CONFLICT,
                "",
                "What a patient brings back is never entered in the register. Record it under patient returns."),
        UNIT_DIFFERS(
                "register-unit-differs",
                Kind.CONFLICT,
                "product",
                "The section for this drug counts another unit. Ask your administrator to have the catalogue looked at."),
        BEGUN_ALREADY(
                "register-begun",
                Kind.CONFLICT,
                "",
                "This section has entries already, so it has no opening balance. If it is wrong, make a correction."),
        SECTION_UNKNOWN(
                "section-unknown",
                Kind.NOT_FOUND,
                "section",
                "There is no such section in the register of these premises. Choose one from the list."),
        ENTRY_UNKNOWN(
                "entry-unknown",
                Kind.NOT_FOUND,
                "entry",
                "There is no such entry in this section. Choose one from the page."),
        CORRECTED_SINCE(
                "register-corrected-since",
                Kind.CONFLICT,
                "movement",
                "The register’s entry of this movement was corrected since; taking it back would count that twice. Correct the entry once more, to what is true."),
        BELOW_ZERO_AFTER(
                "register-correction-below-zero",
                Kind.CONFLICT,
                "quantity",
                "The balance would be below zero after this correction. Check the quantity, and the entries before it.");

        private final Words words;

        Plain(String code, Kind kind, String field, String advice) {
            this.words = new Words(code, kind, field, advice);
        }

        @Override
        public Words words() {
            return words;
        }
    }
}
