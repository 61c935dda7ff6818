package uk.co.pharmacyiq.governance.privacy;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** Finds questions about looks. */
@Repository
class CaseListStore {

    private static final String ALL = """
            select case_id, origin, person_id, patient_id, day, began_at, ended_at, rules, sentences, looks, state,
                   explained_by, finding, note, closed_by, closed_at
              from governance.privacy_case
             where organisation_id = :organisation
            """;

    private static final String PAIR = ALL + """
               and origin = 'rules'
               and person_id = :person
               and patient_id is not distinct from :patient
               and day between :since and :day
             order by began_at desc
            """;

    private static final String FIND = ALL + " and case_id = :id";

    private static final String LATEST = ALL + """
               and began_at > :since
             order by state <> 'open', began_at desc, case_id
             limit 2000
            """;

    private static final String OPEN_DAYS = """
            select distinct day
              from governance.privacy_case
             where organisation_id = :organisation
               and origin = 'rules'
               and state = 'open'
               and day >= :since
            """;

    private static final String OPEN_ON = ALL + """
               and origin = 'rules'
               and state = 'open'
               and day = :day
            """;

    private static final String OPEN = """
            select count(*)
              from governance.privacy_case
             where organisation_id = :organisation
               and state = 'open'
               and person_id <> :reader
            """;

    private static final String EMERGENCY = """
            select emergency_id
              from governance.privacy_case
             where organisation_id = :organisation
               and case_id = :id
               and emergency_id is not null
            """;

    /** What the rules asked about the same looks of the same person, in the week until a day; latest first. */
    List<PrivacyCase> ofPair(Work work, PersonId person, Optional<PatientId> patient, LocalDate day) {
        return work.sql(PAIR)
                .param("organisation", work.organisation().value())
                .param("person", person.value())
                .param("patient", patient.map(PatientId::value).orElse(null), Types.OTHER)
                .param("since", patient.isPresent() ? day.minusDays(6) : day)
                .param("day", day)
                .query((row, _) -> CaseRowStore.read(work, row))
                .list();
    }

    Optional<PrivacyCase> find(Work work, UUID id) {
        return work.sql(FIND)
                .param("organisation", work.organisation().value())
                .param("id", id)
                .query((row, _) -> CaseRowStore.read(work, row))
                .optional();
    }

    /** Those that began since a moment, open ones first. */
    List<PrivacyCase> since(Work work, Instant since) {
        return work.sql(LATEST)
                .param("organisation", work.organisation().value())
                .param("since", Timestamp.from(since))
                .query((row, _) -> CaseRowStore.read(work, row))
                .list();
    }

    List<LocalDate> openDays(Work work, LocalDate since) {
        return work.sql(OPEN_DAYS)
                .param("organisation", work.organisation().value())
                .param("since", since)
                .query(LocalDate.class)
                .list();
    }

    /** Those that the rules asked about looks of a day, and that wait. */
    List<PrivacyCase> openOn(Work work, LocalDate day) {
        return work.sql(OPEN_ON)
                .param("organisation", work.organisation().value())
                .param("day", day)
                .query((row, _) -> CaseRowStore.read(work, row))
                .list();
    }

    /** How many wait, those about whoever asks left out. */
    int open(Work work) {
        return work.sql(OPEN)
                .param("organisation", work.organisation().value())
                .param("reader", work.person().value())
                .query(Integer.class)
                .single();
    }

    /** The use of break-glass that one is about. */
    Optional<UUID> emergency(Work work, UUID id) {
        return work.sql(EMERGENCY)
                .param("organisation", work.organisation().value())
                .param("id", id)
                .query(UUID.class)
                .optional();
    }
}
