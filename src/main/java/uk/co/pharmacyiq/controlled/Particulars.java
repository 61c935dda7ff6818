package uk.co.pharmacyiq.controlled;

import java.util.Optional;
import uk.co.pharmacyiq.kernel.PersonId;

/**
 * What the register says of an entry besides date and quantity, as whoever makes it gave it. What is missing or blank is
 * refused by {@link Register}, which names the field.
 */
public sealed interface Particulars {

    /** A person or firm, by name and address. */
    record Party(String name, String address) {}

    /** A receipt: from whom (regulation 19(1)(d)). */
    record Obtained(Party from) implements Particulars {}

    /**
     * A supply (regulation 19(1)(e)).
     *
     * @param to the person or firm supplied
     * @param authority prescriber or licence holder: the authority to possess
     * @param collection who collected it; empty where it was not supplied on a prescription, such as to a firm on a
     *     requisition or to premises of our own (regulation 19(1)(f))
     * @param despiteBalance why a pharmacist supplies although the register shows too little; else empty
     */
    record Supplied(Party to, String authority, Optional<Collection> collection, Optional<String> despiteBalance)
            implements Particulars {}

    /**
     * Who collected what was supplied on a prescription. "No" to both questions is lawful.
     *
     * @param by empty where it was not said, which is refused
     * @param professional name and address where a healthcare professional collected
     */
    record Collection(
            Optional<Collector> by,
            Optional<Party> professional,
            Optional<Boolean> idRequested,
            Optional<Boolean> idProvided) {}

    /** Who may collect. Names are stored. */
    enum Collector {
        PATIENT("Patient"),
        PATIENT_REP("Patient’s representative"),
        HEALTHCARE_PROFESSIONAL("Healthcare professional");

        private final String title;

        Collector(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * A destruction (regulation 27).
     *
     * @param witness the authorised person in whose presence it was destroyed, and on what authority
     * @param note anything else that the entry must say
     */
    record Destroyed(Party witness, String authority, String note) implements Particulars {}

    /** The beginning of a section: what two persons counted. The other one signs in and agrees. */
    record Opened(PersonId countedBy, String note) implements Particulars {}
}
