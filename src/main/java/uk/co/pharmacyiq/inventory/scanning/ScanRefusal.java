package uk.co.pharmacyiq.inventory.scanning;

import uk.co.pharmacyiq.kernel.Refusal;

/** Every reason why a scanned code is not taken as a pack. None repeats what was scanned. */
public sealed interface ScanRefusal extends Refusal {

    @Override
    default Kind kind() {
        return Kind.INVALID;
    }

    @Override
    default String field() {
        return "scan";
    }

    /** Nothing came, or only the marks around a code. */
    record Empty() implements ScanRefusal {
        @Override
        public String code() {
            return "scan-empty";
        }

        @Override
        public String advice() {
            return "Nothing was scanned. Click into the scan box and scan the code on the pack.";
        }
    }

    /** Longer than any code on a pack. */
    record TooLong() implements ScanRefusal {
        @Override
        public String code() {
            return "scan-too-long";
        }

        @Override
        public String advice() {
            return "This is longer than any code on a pack; two scans may have run together."
                    + " Clear the box and scan one pack.";
        }
    }

    /** Not written as a product code. */
    record Unreadable() implements ScanRefusal {
        @Override
        public String code() {
            return "scan-unreadable";
        }

        @Override
        public String advice() {
            return "This is not a code that can be read as a medicine pack. Scan the square code or the barcode"
                    + " on the pack again; if it still fails, type product, batch and expiry from the pack.";
        }
    }

    /** A part of a kind that this system does not know; only the digits that name its kind are repeated. */
    record UnknownPart(String identifier) implements ScanRefusal {
        @Override
        public String code() {
            return "scan-unreadable";
        }

        @Override
        public String advice() {
            return "The code holds a part (" + identifier + ") that is not known here, so the rest cannot be trusted."
                    + " Scan another code on the pack, or type product, batch and expiry from the pack.";
        }
    }

    /** The scanner's own first letters came with capital and small exchanged, so a batch would be wrong too. */
    record CapsLockOn() implements ScanRefusal {
        @Override
        public String code() {
            return "scan-unreadable";
        }

        @Override
        public String advice() {
            return "The scan came with capital and small letters exchanged. Turn Caps Lock off and scan again.";
        }
    }

    /** The end of a part is not marked, so the code could be read in more than one way. */
    record SeparatorMissing() implements ScanRefusal {
        @Override
        public String code() {
            return "scan-separator-missing";
        }

        @Override
        public String advice() {
            return "The mark between two parts of this code is missing, so where the batch or serial number ends"
                    + " is not certain. Type batch and expiry from the pack. If many packs do this, set the scanner"
                    + " to send the GS1 separator (FNC1 as GS).";
        }
    }

    /** The product number is not whole or its check digit does not fit. */
    record GtinWrong() implements ScanRefusal {
        @Override
        public String code() {
            return "scan-gtin-wrong";
        }

        @Override
        public String advice() {
            return "The product number is not whole or its check digit is wrong. Scan again; if you typed it,"
                    + " compare every digit under the barcode.";
        }
    }

    /** A date in the code is on no calendar, or too far away. */
    record DateWrong() implements ScanRefusal {
        @Override
        public String code() {
            return "scan-date-wrong";
        }

        @Override
        public String advice() {
            return "A date in this code is not a real date. Scan again; if it still fails, type the expiry that is"
                    + " printed on the pack, and set the pack aside if there is none.";
        }
    }

    /** The same part twice: which one holds is not certain. */
    record RepeatedPart(String identifier) implements ScanRefusal {
        @Override
        public String code() {
            return "scan-repeated-part";
        }

        @Override
        public String advice() {
            return "The code holds the part (" + identifier + ") twice; two scans may have run together."
                    + " Clear the box and scan one pack.";
        }
    }

    /** A sound code without a product number. */
    record NoProduct() implements ScanRefusal {
        @Override
        public String code() {
            return "scan-not-a-pack";
        }

        @Override
        public String advice() {
            return "This code does not say which product it is. Scan the square code on the pack,"
                    + " or the barcode with the product number.";
        }
    }

    /** The label of a box or pallet of packs. */
    record LogisticUnit() implements ScanRefusal {
        @Override
        public String code() {
            return "scan-not-a-pack";
        }

        @Override
        public String advice() {
            return "This is the label of a delivery box or pallet. Open it and scan a pack inside.";
        }
    }

    /** A link to a web page, such as a leaflet. */
    record WebLink() implements ScanRefusal {
        @Override
        public String code() {
            return "scan-not-a-pack";
        }

        @Override
        public String advice() {
            return "This code is a link to a web page. Scan the other square code, beside batch and expiry,"
                    + " or the barcode.";
        }
    }
}
