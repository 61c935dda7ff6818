package uk.co.pharmacyiq.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.PersonSummary.Registration;
import uk.co.pharmacyiq.identity.proof.PersonName;
import uk.co.pharmacyiq.identity.session.StaffNames;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** People. What they are called is sealed. */
@Repository
class PersonStore {

    private static final String ADD = """
            insert into identity.person
                   (organisation_id, person_id, username, username_blind, display_name, created_at)
            values (:organisation, :person, :username, :blind, :name, :now)
            on conflict (organisation_id, username_blind) do nothing
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

    private static final String LOCK = """
            select person_id
              from identity.person
             where organisation_id = ?
               and person_id = ?
               for update
            """;

    private static final String SOME = COLUMNS + "   and p.person_id = any(:people)";

    private static final String NAMES = """
            select person_id, display_name
              from identity.person
             where organisation_id = :organisation
               and (:services or kind = 'person')
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

    /** Somebody and their name, in the order of names. */
    record Named(UUID id, String name) {

        static final Comparator<Named> ORDER = Comparator.comparing(Named::name).thenComparing(Named::id);
    }

    private final RegistrationStore registrations;

    PersonStore(RegistrationStore registrations) {
        this.registrations = registrations;
    }

    /** Adds a person; false where somebody has or had that name. */
    boolean add(Work work, PersonId person, PersonName name, String username) {
        return work.sql(ADD)
                        .param("organisation", work.organisation().value())
                        .param("person", person.value())
                        .param("username", StaffNames.sealSignIn(work, person.value(), username))
                        .param("blind", StaffNames.blind(work, username))
                        .param("name", StaffNames.seal(work, person.value(), name.text()))
                        .param("now", Timestamp.from(work.now()))
                        .update()
                == 1;
    }

    Optional<PersonSummary> find(Work work, PersonId person) {
        return some(work, List.of(person.value())).values().stream().findFirst();
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

    /** Everybody's name, in the order of names. */
    List<Named> names(Work work, boolean services) {
        return work
                .sql(NAMES)
                .param("organisation", work.organisation().value())
                .param("services", services)
                .query((row, _) -> new Named(
                        row.getObject("person_id", UUID.class),
                        StaffNames.open(work, row.getObject("person_id", UUID.class), row.getBytes("display_name"))))
                .list()
                .stream()
                .sorted(Named.ORDER)
                .toList();
    }

    /** Names are sealed, so the page is found among all of them; only its own people are read in full. */
    List<PersonSummary> page(Work work, Optional<PersonId> after, int most, boolean services) {
        var order = names(work, services).stream().map(Named::id).toList();
        int from = after.map(last -> order.indexOf(last.value()) + 1).orElse(0);
        if (after.isPresent() && from == 0) {
            return List.of();
        }
        var wanted = order.stream().skip(from).limit(most).toList();
        var found = some(work, wanted);
        return wanted.stream().map(found::get).toList();
    }

    List<Registration> registrations(Work work, PersonId person) {
        return registrations.latest(work, List.of(person.value())).getOrDefault(person.value(), List.of());
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

    private Map<UUID, PersonSummary> some(Work work, List<UUID> people) {
        var found = registrations.latest(work, people);
        return work
                .sql(SOME)
                .param("organisation", work.organisation().value())
                .param("people", people.toArray(UUID[]::new))
                .query((row, _) -> summary(work, row, found))
                .list()
                .stream()
                .collect(Collectors.toMap(person -> person.id().value(), Function.identity()));
    }

    private static PersonSummary summary(Work work, ResultSet row, Map<UUID, List<Registration>> found)
            throws SQLException {
        var id = row.getObject("person_id", UUID.class);
        return new PersonSummary(
                new PersonId(id),
                StaffNames.open(work, row.getObject("person_id", UUID.class), row.getBytes("display_name")),
                StaffNames.openSignIn(work, id, row.getBytes("username")),
                row.getString("status").equals("closed"),
                row.getBoolean("enrolled"),
                found.getOrDefault(id, List.of()));
    }
}
