package uk.co.pharmacyiq.medicines;

import uk.co.pharmacyiq.kernel.Refusal;

/** Every reason this module says no. */
public sealed interface MedicinesRefusal extends Refusal {

    /** No pack of the catalogue has this code. */
    record MedicineUnknown() implements MedicinesRefusal {
        @Override
        public String code() {
            return "medicine-unknown";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String advice() {
            return "The catalogue has no such pack. Search for it by name or barcode.";
        }

        @Override
        public String field() {
            return "code";
        }
    }

    /** No virtual product of the catalogue has this code. */
    record ProductUnknown() implements MedicinesRefusal {
        @Override
        public String code() {
            return "product-unknown";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String advice() {
            return "The catalogue has no such product. Choose it from the list of schedules to review.";
        }

        @Override
        public String field() {
            return "product";
        }
    }

    /** The catalogue knows the schedule on that day, so there is nothing to decide. */
    record ScheduleKnown() implements MedicinesRefusal {
        @Override
        public String code() {
            return "schedule-known";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String advice() {
            return "The catalogue knows the schedule of this product on that day. Only products that need review can be decided.";
        }

        @Override
        public String field() {
            return "product";
        }
    }

    /** A decision takes effect on a day we keep records for. */
    record DecisionDateOutOfRange() implements MedicinesRefusal {
        @Override
        public String code() {
            return "decision-date-out-of-range";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String advice() {
            return "Give a day from today up to one year ahead.";
        }

        @Override
        public String field() {
            return "since";
        }
    }

    /** What was typed holds nothing to search for. */
    record QueryTooShort() implements MedicinesRefusal {
        @Override
        public String code() {
            return "query-too-short";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String advice() {
            return "Type at least two letters or digits of the name, the code or the barcode.";
        }

        @Override
        public String field() {
            return "q";
        }
    }

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
}
