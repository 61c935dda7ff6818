package uk.co.pharmacyiq.tenancy;

import java.util.List;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** What must be brought to an end before premises change hands. A bean of each module that keeps something open at premises. */
public interface OpenBusiness {

    /** What is open, each in words that say what to do; nothing where nothing is. */
    List<String> open(Work work, PremisesId premises);
}
