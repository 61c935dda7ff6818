package uk.co.pharmacyiq.medicines;

import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason this module says no. */
public sealed interface MedicinesRefusal extends Refusal {

    /** A release could not be read; nothing was changed. */
    record ReleaseUnreadable(String file, String position, String wrong) implements MedicinesRefusal {
        @Override
        public String code() {
            return "release-unreadable";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String advice() {
            return file + (position.isEmpty() ? "" : ", " + position) + ": " + wrong
                    + ". Nothing was changed; fetch the release again.";
        }

        @Override
        public String field() {
            return "path";
        }
    }

    /** A release would withdraw so much that it is more likely cut short than true. */
    record ReleaseLosesTooMuch(long listed, long missing) implements MedicinesRefusal {
        @Override
        public String code() {
            return "release-loses-too-much";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String advice() {
            return "This release lacks " + missing + " of " + listed
                    + " packs that the one before it had. Nothing was changed. If that is right, import it again and say so.";
        }

        @Override
        public String field() {
            return "path";
        }
    }

    /** Reasons whose words are always the same. */
    enum Plain implements MedicinesRefusal, WordedRefusal {
        /** No pack of the catalogue has this code. */
        MEDICINE_UNKNOWN(
                "medicine-unknown",
                Kind.NOT_FOUND,
                "code",
                "The catalogue has no such pack. Search for it by name or barcode."),
        /** No virtual product of the catalogue has this code. */
        PRODUCT_UNKNOWN(
                "product-unknown",
                Kind.NOT_FOUND,
                "product",
                "The catalogue has no such product. Choose it from the list of schedules to review."),
        /** The catalogue knows the schedule on that day, so there is nothing to decide. */
        SCHEDULE_KNOWN(
                "schedule-known",
                Kind.CONFLICT,
                "product",
                "The catalogue knows the schedule of this product on that day. Only products that need review can be decided."),
        /** A decision takes effect on a day we keep records for. */
        DECISION_DATE_OUT_OF_RANGE(
                "decision-date-out-of-range", Kind.INVALID, "since", "Give a day from today up to one year ahead."),
        /** What was typed holds nothing to search for. */
        QUERY_TOO_SHORT(
                "query-too-short",
                Kind.INVALID,
                "q",
                "Type at least two letters or digits of the name, the code or the barcode.");

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
