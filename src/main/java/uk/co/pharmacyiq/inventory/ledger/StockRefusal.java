package uk.co.pharmacyiq.inventory.ledger;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.co.pharmacyiq.kernel.Quantity;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason stock can be refused. */
public sealed interface StockRefusal extends Refusal {

    /** There is less than was asked for; the person is told what is left. */
    record NotEnough(Quantity left) implements StockRefusal {
        @Override
        public String code() {
            return "stock-not-enough";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String advice() {
            return left.isZero()
                    ? "None is left that can be taken."
                    : "Only " + left + " can be taken. Ask for less, or look where the rest is.";
        }

        @Override
        public String field() {
            return "quantity";
        }
    }

    /** As people read days at a counter: {@code 30 Nov 2027}. */
    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    /** Another batch expires first; taking this one needs a reason. */
    record NotFirstToExpire(Lot first) implements StockRefusal {
        @Override
        public String code() {
            return "stock-not-first-to-expire";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String advice() {
            return "Batch " + first.batch().value() + " expires first, on "
                    + DAY.format(first.expiry().lastDay()) + ". Take that one, or give a reason for taking this one.";
        }

        @Override
        public String field() {
            return "reason";
        }
    }

    /** What cannot be done to stock that stands in the controlled-drugs register. */
    enum Register implements StockRefusal, WordedRefusal {
        DESTROY_WITH_WITNESS(
                "register-destruction",
                "product",
                "A drug of the register is destroyed only in the presence of an authorised witness. Quarantine it, then record its destruction under Controlled drugs."),
        COUNT_INSTEAD(
                "register-adjustment",
                "product",
                "The books of a drug of the register are not adjusted. Correct the entry that was wrong under Controlled drugs, or record a balance check there."),
        NOTHING_TO_CORRECT(
                "register-nothing-to-correct",
                "movement",
                "There is no entry of this movement in the register to be corrected: it happened before the drug belonged there. Record a balance check under Controlled drugs."),
        ON_REQUISITION(
                "register-requisition",
                "basis",
                "To a firm or practitioner it is supplied on a requisition in writing. Enter that under Controlled drugs, Requisitions: stock and register follow."),
        SAFE_CUSTODY(
                "safe-custody",
                "to",
                "This must be kept in safe custody. Put it in a controlled drugs cabinet, or in quarantine.");

        private final Words words;

        Register(String code, String field, String advice) {
            this.words = new Words(code, Kind.CONFLICT, field, advice);
        }

        @Override
        public Words words() {
            return words;
        }
    }

    /** Reasons whose words are always the same. */
    enum Plain implements StockRefusal, WordedRefusal {
        PRODUCT_UNKNOWN(
                "product-unknown",
                Kind.NOT_FOUND,
                "product",
                "There is no such product. Scan the pack, or search by its name."),
        EXPIRED(
                "stock-expired",
                Kind.CONFLICT,
                "expiry",
                "This batch is past its expiry date. Waste it, or check the date on the pack."),
        NOT_THERE(
                "stock-not-there",
                Kind.NOT_FOUND,
                "batch",
                "This batch is not there. Look where it is on the product's page."),
        QUARANTINED(
                "stock-quarantined",
                Kind.CONFLICT,
                "batch",
                "This batch is in quarantine. A pharmacist must release it before it can be taken."),
        PATIENT_RETURN(
                "patient-return",
                Kind.CONFLICT,
                "reason",
                "What a patient brought back never comes into stock again, opened or not. Put it straight into the waste container; a controlled drug is entered as a patient return under Controlled drugs."),
        IN_FUTURE(
                "occurred-in-future",
                Kind.INVALID,
                "occurredAt",
                "This time is in the future. Enter when it happened."),
        TOO_LONG_AGO(
                "occurred-too-long-ago",
                Kind.INVALID,
                "occurredAt",
                "This is more than 31 days ago. Correct older stock with an adjustment."),
        SAME_PLACE("same-place", Kind.INVALID, "to", "The stock is there already. Choose another place."),
        WRONG_FROM(
                "wrong-place",
                Kind.INVALID,
                "from",
                "This cannot be done with stock at that place. Choose another place or another act."),
        WRONG_TO(
                "wrong-place",
                Kind.INVALID,
                "to",
                "Stock cannot be put there this way. Choose another place or another act."),
        MOVEMENT_UNKNOWN(
                "movement-unknown", Kind.NOT_FOUND, "movement", "There is no such movement at these premises."),
        REVERSED_ALREADY(
                "reversed-already",
                Kind.CONFLICT,
                "movement",
                "This movement was reversed already. Nothing more is needed."),
        NOT_REVERSIBLE(
                "not-reversible",
                Kind.CONFLICT,
                "movement",
                "A reversal is not reversed. Enter the movement again as it should be."),
        MOVED_ON(
                "stock-moved-on",
                Kind.CONFLICT,
                "movement",
                "What this movement brought has gone on since. Reverse the later movements first, or adjust."),
        SAME_PREMISES(
                "same-premises", Kind.INVALID, "toPremises", "The stock is at these premises. Choose other premises."),
        PREMISES_UNKNOWN(
                "premises-unknown",
                Kind.NOT_FOUND,
                "toPremises",
                "There are no such premises in your organisation. Choose from the list."),
        TRANSFER_UNKNOWN(
                "transfer-unknown",
                Kind.NOT_FOUND,
                "transfer",
                "No such transfer is on its way to these premises. It may have been received already."),
        MORE_THAN_SENT(
                "more-than-sent",
                Kind.CONFLICT,
                "quantity",
                "That is more than is on its way. Receive what was sent and adjust the rest with a reason.");

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
