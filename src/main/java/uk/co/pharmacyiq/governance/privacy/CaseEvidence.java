package uk.co.pharmacyiq.governance.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.audit.RecordedEvent;
import uk.co.pharmacyiq.governance.record.Told;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.work.PeopleNames;
import uk.co.pharmacyiq.work.Work;

/** What helps a reviewer to answer a question: who the patient is, and what stands on the record. */
@Component
class CaseEvidence {

    private final Records records;
    private final AuditLog audit;
    private final Told.Teller teller;
    private final PeopleNames people;

    CaseEvidence(Records records, AuditLog audit, Told.Teller teller, PeopleNames people) {
        this.records = records;
        this.audit = audit;
        this.teller = teller;
        this.people = people;
    }

    /** What the patient is called; asking puts it on the patient's trail. */
    Optional<String> patient(Work work, PrivacyCase asked) {
        return asked.patient().flatMap(patient -> records.find(work, patient)).map(PatientRecord::displayName);
    }

    /** The entries of the record it is about, in their order. */
    List<Told> entries(Work work, PrivacyCase asked) {
        return teller.tell(
                work,
                audit.findAll(work.organisation(), asked.looks()).stream()
                        .sorted(Comparator.comparing(RecordedEvent::at))
                        .toList());
    }

    Map<PersonId, String> people(Work work) {
        return people.names(work);
    }
}
