package uk.co.pharmacyiq.inventory.places;

import uk.co.pharmacyiq.kernel.Refusal;

/** Every reason why a place is not as asked. */
public sealed interface PlaceRefusal extends Refusal {

    /** There is no such place at these premises. */
    record Unknown(String field) implements PlaceRefusal {
        @Override
        public String code() {
            return "place-unknown";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public String advice() {
            return "There is no such place at these premises. Choose one from the list.";
        }
    }

    /** Another place here has this code. */
    record CodeTaken() implements PlaceRefusal {
        @Override
        public String code() {
            return "place-code-taken";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String advice() {
            return "Another place at these premises has this code. Choose another.";
        }

        @Override
        public String field() {
            return "code";
        }
    }

    /** Somebody changed the place since it was shown. */
    record Changed() implements PlaceRefusal {
        @Override
        public String code() {
            return "place-changed";
        }

        @Override
        public Kind kind() {
            return Kind.STALE;
        }

        @Override
        public String advice() {
            return "Somebody else changed this place meanwhile. Look at it again, then make your change.";
        }
    }
}
