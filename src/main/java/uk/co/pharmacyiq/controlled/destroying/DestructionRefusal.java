package uk.co.pharmacyiq.controlled.destroying;

import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why nothing is destroyed, or a witness or exemption not recorded. */
sealed interface DestructionRefusal extends Refusal {

    /** Less lies in quarantine than would be destroyed. */
    record MoreThanThere(int line, Quantity there) implements DestructionRefusal {
        @Override
        public String code() {
            return "destruction-more-than-there";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String advice() {
            return there.isZero()
                    ? "None of this batch lies in quarantine here. Quarantine it first."
                    : "Only " + there + " of this batch lies in quarantine. Enter at most that.";
        }

        @Override
        public String field() {
            return "lines[" + line + "].quantity";
        }
    }

    /** What is not there. */
    enum Unknown implements DestructionRefusal, WordedRefusal {
        DESTRUCTION;

        @Override
        public Words words() {
            return new Words(
                    "destruction-unknown",
                    Kind.NOT_FOUND,
                    "destruction",
                    "There is no such destruction at these premises. Choose one from the list.");
        }
    }

    /** Reasons whose words are always the same. */
    enum Plain implements DestructionRefusal, WordedRefusal {
        WITNESS_UNKNOWN(
                "witness-unknown",
                "witness",
                "There is no such witness at these premises. Choose one from the list, or record them first."),
        PERSON_UNKNOWN(
                "witness-person-unknown",
                "person",
                "There is no such person here. Choose one from the list, or leave it empty."),
        WITNESS_NOT_AUTHORISED(
                "witness-not-authorised",
                "witness",
                "The authority of this witness does not hold today. Ask the controlled drugs accountable officer for a new one, and record it."),
        WITNESS_DESTROYS(
                "witness-destroys",
                "witness",
                "Whoever destroys is not the witness. Choose another witness, or let somebody else destroy."),
        NO_EXEMPTION(
                "waste-exemption-missing",
                "exemption",
                "No T28 waste exemption holds here today. Register one with the regulator, and record its reference."),
        DISCREPANCY_OPEN(
                "register-discrepancy-open",
                "lines",
                "A discrepancy is open on this section. Clear it up and close it before anything is destroyed."),
        ENDS_BEFORE_IT_BEGINS(
                "ends-before-it-begins", "until", "The last day is before the first. Correct one of the two."),
        LICENCE_TOO_LONG(
                "licence-too-long",
                "until",
                "A licence of the accountable officer lasts at most 28 days. Enter the last day as its letter says."),
        EXEMPTION_TOO_LONG(
                "exemption-too-long", "until", "A T28 exemption lasts three years. Enter the last day it holds.");

        private final Words words;

        Plain(String code, String field, String advice) {
            this.words = new Words(code, Kind.INVALID, field, advice);
        }

        @Override
        public Words words() {
            return words;
        }
    }
}
