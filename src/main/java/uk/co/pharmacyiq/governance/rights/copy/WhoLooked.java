package uk.co.pharmacyiq.governance.rights.copy;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.rights.copy.Material.Look;
import uk.co.pharmacyiq.patients.looked.Looked;
import uk.co.pharmacyiq.patients.looked.LookedReader;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.work.Work;

/**
 * Lists who looked at a record or wrote in it, when, where and why: part of every copy (M-129). It is the patient's own
 * report without what was written, which stands among the entries and may be withheld there.
 */
@Component
class WhoLooked {

    /** Before there was any record. */
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final LookedReader reader;

    WhoLooked(LookedReader reader) {
        this.reader = reader;
    }

    List<Look> list(Work work, PatientRecord record) {
        return reader.read(work, record.id(), new Looked.Period(EVER, work.today())).stream()
                .flatMap(looked -> looked.lines().stream())
                .map(line -> new Look(line.at(), line.who(), line.where(), line.what(), line.why()))
                .toList();
    }
}
