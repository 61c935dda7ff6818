package uk.co.pharmacyiq.work;

import java.util.Map;
import uk.co.pharmacyiq.kernel.PersonId;

/** Knows what the people of an organisation are called. The identity module answers. */
public interface PeopleNames {

    /** Everybody of the organisation at work, those who left included. */
    Map<PersonId, String> names(Work work);
}
