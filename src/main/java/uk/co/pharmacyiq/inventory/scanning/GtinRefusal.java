package uk.co.pharmacyiq.inventory.scanning;

import uk.co.pharmacyiq.kernel.Gtin;
import uk.co.pharmacyiq.kernel.Refusal;

/** Every reason why a barcode does not lead to a pack. */
public sealed interface GtinRefusal extends Refusal {

    /** Neither the catalogue nor the organisation knows this number. */
    record Unknown(Gtin gtin) implements GtinRefusal {
        @Override
        public String code() {
            return "gtin-unknown";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String advice() {
            return "This barcode (" + gtin + ") is not known. Find the product by its name and link the barcode to it.";
        }

        @Override
        public String field() {
            return "scan";
        }
    }

    /** There is no such product to link it to. */
    record ProductUnknown() implements GtinRefusal {
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
            return "There is no such product. Search by its name and choose it from the list.";
        }

        @Override
        public String field() {
            return "product";
        }
    }

    /** The catalogue knows this number as another pack. */
    record KnownOtherwise() implements GtinRefusal {
        @Override
        public String code() {
            return "gtin-known";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String advice() {
            return "The catalogue lists this barcode for another pack. Check the pack in your hand; the link was not made.";
        }

        @Override
        public String field() {
            return "gtin";
        }
    }
}
