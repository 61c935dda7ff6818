package uk.co.pharmacyiq.identity;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.PersonSummary.Registration;
import uk.co.pharmacyiq.kernel.GphcNumber;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/** What was found on the register. Numbers are sealed, and found by a keyed hash. */
@Repository
class RegistrationStore {

    private static final String LATEST = """
            select distinct on (person_id, profession) person_id, registration_id, profession, gphc_number, status,
                   checked_on
              from identity.registration
             where organisation_id = :organisation
               and person_id = any(:people)
             order by person_id, profession, checked_on desc, registration_id desc
            """;

    private static final String SAME_NUMBER = """
            select distinct other.person_id
              from identity.registration own
              join identity.registration other
                on other.organisation_id = own.organisation_id and other.gphc_blind = own.gphc_blind
             where own.organisation_id = ?
               and own.person_id = ?
            """;

    private static final String BY_NUMBER = """
            select distinct r.person_id
              from identity.registration r
              join identity.person p on p.organisation_id = r.organisation_id and p.person_id = r.person_id
             where r.organisation_id = ?
               and r.profession = ?
               and r.gphc_blind = ?
               and p.status = 'active'
               and p.kind = 'person'
            """;

    private static final String REGISTER = """
            insert into identity.registration
                (organisation_id, registration_id, person_id, profession, gphc_number, gphc_blind, status, checked_on,
                 checked_by, recorded_at)
            values (:organisation, :registration, :person, :profession, :number, :blind, :status, :on, :by, :now)
            """;

    private static final String NUMBER = "identity.registration.gphc_number";

    private record Found(UUID person, Registration registration) {}

    /** The latest finding for each profession of each of these people. */
    Map<UUID, List<Registration>> latest(Work work, Collection<UUID> people) {
        return work
                .sql(LATEST)
                .param("organisation", work.organisation().value())
                .param("people", people.toArray(UUID[]::new))
                .query((row, _) -> found(work, row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Found::person, HashMap::new, Collectors.mapping(Found::registration, Collectors.toList())));
    }

    /** Every account of whoever holds this one, as far as numbers tell; this one among them. */
    Set<PersonId> accountsOf(Work work, PersonId person) {
        var others = work.sql(SAME_NUMBER)
                .param(work.organisation().value())
                .param(person.value())
                .query(UUID.class)
                .list();
        return Stream.concat(Stream.of(person.value()), others.stream())
                .map(PersonId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whoever carries that number here. */
    List<PersonId> carrying(Work work, GphcNumber number) {
        return work
                .sql(BY_NUMBER)
                .param(work.organisation().value())
                .param(number.profession().name())
                .param(work.blind(NUMBER, number.digits()))
                .query(UUID.class)
                .stream()
                .map(PersonId::new)
                .toList();
    }

    void add(Work work, PersonId person, GphcNumber number, Registration.Status status, LocalDate checkedOn) {
        var id = TimeOrderedId.next();
        work.sql(REGISTER)
                .param("organisation", work.organisation().value())
                .param("registration", id)
                .param("person", person.value())
                .param("profession", number.profession().name())
                .param("number", work.seal(NUMBER, id, number.digits()))
                .param("blind", work.blind(NUMBER, number.digits()))
                .param("status", status.name().toLowerCase(Locale.ROOT))
                .param("on", Date.valueOf(checkedOn))
                .param("by", work.person().value())
                .param("now", Timestamp.from(work.now()))
                .update();
    }

    private static Found found(Work work, ResultSet row) throws SQLException {
        var checkedOn = row.getObject("checked_on", LocalDate.class);
        return new Found(
                row.getObject("person_id", UUID.class),
                new Registration(
                        Profession.valueOf(row.getString("profession")),
                        work.open(NUMBER, row.getObject("registration_id", UUID.class), row.getBytes("gphc_number")),
                        Registration.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                        checkedOn,
                        checkedOn.plusMonths(12).isBefore(work.today())));
    }
}
