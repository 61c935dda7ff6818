package uk.co.pharmacyiq.governance.handover;

import java.util.List;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why premises do not change hands. */
public sealed interface HandoverRefusal extends Refusal {

    /** Something there must be brought to an end first. */
    record StillOpen(List<String> what) implements HandoverRefusal {
        public StillOpen {
            what = List.copyOf(what);
        }

        @Override
        public String code() {
            return "handover-still-open";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String advice() {
            return "Bring to an end what is open first. " + String.join(" ", what);
        }

        @Override
        public String field() {
            return "premises";
        }
    }

    /** Reasons whose words are always the same. */
    enum Plain implements HandoverRefusal, WordedRefusal {
        PREMISES_UNKNOWN(
                "premises-unknown",
                Kind.NOT_FOUND,
                "premises",
                "There are no such premises in your organisation that are open. Choose from the list."),
        OFFERED_ALREADY(
                "handover-offered-already",
                Kind.CONFLICT,
                "premises",
                "These premises are offered already. Withdraw that offer first, or show its code."),
        DAY("handover-day", Kind.INVALID, "from", "Choose today or a day within a year."),
        OFFER_UNKNOWN(
                "handover-unknown",
                Kind.NOT_FOUND,
                "",
                "There is no such offer, or it was withdrawn or taken. Look at the list of offers."),
        CODE_UNKNOWN(
                "handover-code-unknown",
                Kind.NOT_FOUND,
                "code",
                "This code opens nothing. Check it; it is good for 14 days and once. Ask the other side for a new one."),
        OWN_OFFER(
                "handover-own",
                Kind.CONFLICT,
                "code",
                "This is your own offer. The other organisation enters the code."),
        NOT_YET("handover-not-yet", Kind.CONFLICT, "code", "The day from which they may be taken over has not come."),
        OTHER_SIDE_NOT_READY(
                "handover-other-side",
                Kind.CONFLICT,
                "code",
                "The other side has something open at these premises. Ask them to look at their offer, then try again.");

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
