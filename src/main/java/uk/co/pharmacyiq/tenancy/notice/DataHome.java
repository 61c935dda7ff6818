package uk.co.pharmacyiq.tenancy.notice;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.DataPlace;
import uk.co.pharmacyiq.tenancy.processor.SubProcessors;

/**
 * In which country this installation keeps data, by its configuration, which lets nothing start that holds patients' data
 * elsewhere; and whether somebody PharmacyIQ engages holds any outside the United Kingdom.
 */
@Component
public class DataHome {

    private final String country;
    private final SubProcessors subProcessors;

    DataHome(@Value("${pharmacyiq.data-country:}") String country, SubProcessors subProcessors) {
        this.country = country;
        this.subProcessors = subProcessors;
    }

    /** Whether it is known that all of it is in the United Kingdom; where nobody said, it is not claimed. */
    public boolean isUnitedKingdom() {
        return country.equals(DataPlace.UNITED_KINGDOM.country())
                && subProcessors.places().allMatch(DataPlace.name(country)::equals);
    }

    /** What goes to other countries, as a record of processing says it. */
    public String transfers() {
        return isUnitedKingdom()
                ? "PharmacyIQ transfers nothing. A sign-in service that you set up says its own country, and what allows it."
                : "Where this system keeps data was not declared.";
    }
}
