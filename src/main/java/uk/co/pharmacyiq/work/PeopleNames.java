package uk.co.pharmacyiq.work;

import java.util.Map;
import java.util.Optional;
import uk.co.pharmacyiq.kernel.GphcNumber;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Profession;

/** Knows what the people of an organisation are called. The identity module answers. */
public interface PeopleNames {

    /** Everybody of the organisation at work, those who left included. */
    Map<PersonId, String> names(Work work);

    /** Knows under which number the register of their profession lists them. The identity module answers. */
    interface Registrations {

        /** The number of a live registration, a pharmacist's before a technician's; empty where there is none. */
        Optional<GphcNumber> live(Work work, PersonId person);

        /** The number of a live registration in one profession, by the latest finding; empty where there is none. */
        Optional<String> live(Work work, PersonId person, Profession profession);
    }
}
