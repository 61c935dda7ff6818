package uk.co.pharmacyiq.identity;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.PersonSummary.Registration;
import uk.co.pharmacyiq.identity.proof.PersonName;
import uk.co.pharmacyiq.kernel.GphcNumber;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/** People and their registrations. */
@Repository
class PersonStore {

    private static final String ADD = """
            insert into identity.person (organisation_id, person_id, username, display_name, created_at)
            values (?, ?, ?, ?, ?)
            on conflict (organisation_id, username) do nothing
            """;

    private static final String COLUMNS = """
            select p.person_id, p.display_name, p.username, p.status, c.person_id is not null
                   or exists (select
                                from identity.passkey k
                               where k.organisation_id = p.organisation_id
                                 and k.person_id = p.person_id
                                 and k.revoked_at is null) as enrolled
              from identity.person p
              left join identity.credential c
                on c.organisation_id = p.organisation_id and c.person_id = p.person_id and c.disabled_at is null
             where p.organisation_id = :organisation
            """;

    private static final String IS_SERVICE = """
            select exists (select
                             from identity.person
                            where organisation_id = ?
                              and person_id = ?
                              and kind = 'service')
            """;

    private static final String FIND = COLUMNS + "   and p.person_id = :person";

    private static final String LOCK = """
            select person_id
              from identity.person
             where organisation_id = ?
               and person_id = ?
               for update
            """;

    private static final String PAGE = COLUMNS + """
               and (:services or p.kind = 'person')
               and (cast(:after as uuid) is null
                    or (p.display_name, p.person_id) > (select a.display_name, a.person_id
                                                          from identity.person a
                                                         where a.organisation_id = :organisation
                                                           and a.person_id = :after))
             order by p.display_name, p.person_id
             limit :most
            """;

    private static final String REGISTRATIONS = """
            select distinct on (person_id, profession) person_id, profession, gphc_number, status, checked_on
              from identity.registration
             where organisation_id = :organisation
               and person_id in (:people)
             order by person_id, profession, checked_on desc, registration_id desc
            """;

    private static final String SAME_NUMBER = """
            select distinct other.person_id
              from identity.registration own
              join identity.registration other
                on other.organisation_id = own.organisation_id and other.gphc_number = own.gphc_number
             where own.organisation_id = ?
               and own.person_id = ?
            """;

    private static final String BY_NUMBER = """
            select distinct r.person_id
              from identity.registration r
              join identity.person p on p.organisation_id = r.organisation_id and p.person_id = r.person_id
             where r.organisation_id = ?
               and r.profession = ?
               and r.gphc_number = ?
               and p.status = 'active'
               and p.kind = 'person'
            """;

    private static final String REGISTER = """
            insert into identity.registration
                (organisation_id, registration_id, person_id, profession, gphc_number, status, checked_on, checked_by,
                 recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CLOSE = """
            update identity.person
               set status = 'closed', closed_at = ?, rights_version = rights_version + 1
             where organisation_id = ?
               and person_id = ?
            """;

    private static final String BUMP = """
            update identity.person
               set rights_version = rights_version + 1
             where organisation_id = ?
               and person_id = ?
            """;

    private static final String BUMP_ALL = """
            update identity.person
               set rights_version = rights_version + 1
             where organisation_id = ?
               and status = 'active'
            """;

    private record Row(UUID personId, String displayName, String username, String status, boolean enrolled) {}

    private record Found(UUID personId, String profession, String gphcNumber, String status, LocalDate checkedOn) {

        Registration registration(LocalDate today) {
            return new Registration(
                    Profession.valueOf(profession),
                    gphcNumber,
                    Registration.Status.valueOf(status.toUpperCase(Locale.ROOT)),
                    checkedOn,
                    checkedOn.plusMonths(12).isBefore(today));
        }
    }

    /** Adds a person; false where somebody has or had that name. */
    boolean add(Work work, PersonId person, PersonName name, String username) {
        return work.sql(ADD)
                        .param(work.organisation().value())
                        .param(person.value())
                        .param(username)
                        .param(name.text())
                        .param(Timestamp.from(work.now()))
                        .update()
                == 1;
    }

    Optional<PersonSummary> find(Work work, PersonId person) {
        return summaries(
                        work,
                        work.sql(FIND)
                                .param("organisation", work.organisation().value())
                                .param("person", person.value())
                                .query(Row.class)
                                .list())
                .stream()
                .findFirst();
    }

    /** Whether that is a program, not a person. */
    boolean isService(Work work, PersonId person) {
        return work.sql(IS_SERVICE)
                .param(work.organisation().value())
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /** The same, so that nobody else changes this person until the work is over. */
    Optional<PersonSummary> lock(Work work, PersonId person) {
        return work.sql(LOCK)
                .param(work.organisation().value())
                .param(person.value())
                .query(UUID.class)
                .optional()
                .flatMap(_ -> find(work, person));
    }

    List<PersonSummary> page(Work work, Optional<PersonId> after, int most, boolean services) {
        return summaries(
                work,
                work.sql(PAGE)
                        .param("organisation", work.organisation().value())
                        .param("after", after.map(PersonId::value).orElse(null))
                        .param("most", most)
                        .param("services", services)
                        .query(Row.class)
                        .list());
    }

    List<Registration> registrations(Work work, PersonId person) {
        return found(work, List.of(person.value())).stream()
                .map(found -> found.registration(work.today()))
                .toList();
    }

    Set<PersonId> accountsOf(Work work, PersonId person) {
        return Stream.concat(
                        Stream.of(person.value()),
                        work
                                .sql(SAME_NUMBER)
                                .param(work.organisation().value())
                                .param(person.value())
                                .query(UUID.class)
                                .list()
                                .stream())
                .map(PersonId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whoever carries that registration number here. */
    List<PersonId> carrying(Work work, GphcNumber number) {
        return work
                .sql(BY_NUMBER)
                .param(work.organisation().value())
                .param(number.profession().name())
                .param(number.digits())
                .query(UUID.class)
                .stream()
                .map(PersonId::new)
                .toList();
    }

    void register(Work work, PersonId person, GphcNumber number, Registration.Status status, LocalDate checkedOn) {
        work.sql(REGISTER)
                .param(work.organisation().value())
                .param(TimeOrderedId.next())
                .param(person.value())
                .param(number.profession().name())
                .param(number.digits())
                .param(status.name().toLowerCase(Locale.ROOT))
                .param(Date.valueOf(checkedOn))
                .param(work.person().value())
                .param(Timestamp.from(work.now()))
                .update();
    }

    void close(Work work, PersonId person) {
        work.sql(CLOSE)
                .param(Timestamp.from(work.now()))
                .param(work.organisation().value())
                .param(person.value())
                .update();
    }

    void bumpRights(Work work, PersonId person) {
        work.sql(BUMP).param(work.organisation().value()).param(person.value()).update();
    }

    void bumpEverybodysRights(Work work) {
        work.sql(BUMP_ALL).param(work.organisation().value()).update();
    }

    private List<PersonSummary> summaries(Work work, List<Row> rows) {
        var registrations = rows.isEmpty()
                ? List.<Found>of()
                : found(work, rows.stream().map(Row::personId).toList());
        return rows.stream()
                .map(row -> new PersonSummary(
                        new PersonId(row.personId()),
                        row.displayName(),
                        row.username(),
                        row.status().equals("closed"),
                        row.enrolled(),
                        registrations.stream()
                                .filter(found -> found.personId().equals(row.personId()))
                                .map(found -> found.registration(work.today()))
                                .toList()))
                .toList();
    }

    private static List<Found> found(Work work, List<UUID> people) {
        return work.sql(REGISTRATIONS)
                .param("organisation", work.organisation().value())
                .param("people", people)
                .query(Found.class)
                .list();
    }
}
