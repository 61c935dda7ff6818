package uk.co.pharmacyiq.identity.federation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.session.Anteroom;
import uk.co.pharmacyiq.identity.session.StaffNames;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Work;

/** Whose account at a provider is whose here. The database holds both ends single. */
@Repository
class LinkStore {

    private static final String HOLDER = """
            select p.person_id, p.display_name, p.rights_version
              from identity.federated_link l
              join identity.person p on p.organisation_id = l.organisation_id and p.person_id = l.person_id
             where l.organisation_id = :organisation
               and l.provider_id = :provider
               and l.user_blind = :user
               and l.ended_at is null
               and p.status = 'active'
               and p.kind = 'person'
               and (p.starts_at is null or p.starts_at <= cast(:now as timestamptz))
               and (p.ends_at is null or p.ends_at > cast(:now as timestamptz))
            """;

    private static final String UNLINKED = """
            select p.person_id, p.display_name
              from identity.person p
             where p.organisation_id = ?
               and p.status = 'active'
               and p.kind = 'person'
               and not exists (select
                                 from identity.federated_link l
                                 join identity.provider v
                                   on v.organisation_id = l.organisation_id and v.provider_id = l.provider_id
                                where l.organisation_id = p.organisation_id
                                  and l.person_id = p.person_id
                                  and l.ended_at is null
                                  and v.status = 'on')
            """;

    private static final String OF_PERSON = """
            select l.link_id, l.provider_id, l.linked_at
              from identity.federated_link l
             where l.organisation_id = ?
               and l.person_id = ?
               and l.ended_at is null
             order by l.linked_at
            """;

    private static final String ADD = """
            insert into identity.federated_link (organisation_id, link_id, provider_id, person_id, user_id, user_blind, linked_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String END = """
            update identity.federated_link
               set ended_at = ?
             where organisation_id = ?
               and link_id = ?
               and person_id = ?
               and ended_at is null
            """;

    private static final String USER_ID = "identity.federated_link.user_id";

    /** Somebody of the organisation, by their account at a provider. */
    record Holder(UUID personId, String displayName, long rightsVersion) {

        PersonId person() {
            return new PersonId(personId);
        }

        @Override
        public String toString() {
            return "Holder[" + personId + "]";
        }
    }

    /** A link of one person. */
    record Linked(UUID linkId, UUID providerId, OffsetDateTime linkedAt) {}

    Optional<Holder> holder(Work work, UUID provider, String userId) {
        return work.sql(HOLDER)
                .param("organisation", work.organisation().value())
                .param("provider", provider)
                .param("user", work.blind(USER_ID, userId))
                .param("now", Timestamp.from(work.now()))
                .query((row, _) -> holder(
                        row,
                        StaffNames.open(work, row.getObject("person_id", UUID.class), row.getBytes("display_name"))))
                .optional();
    }

    Optional<Holder> holder(Anteroom.Visit visit, UUID provider, String userId) {
        return visit.sql(HOLDER)
                .param("organisation", visit.organisation().value())
                .param("provider", provider)
                .param("user", visit.blind(USER_ID, userId))
                .param("now", Timestamp.from(visit.now()))
                .query((row, _) -> holder(
                        row,
                        StaffNames.open(visit, row.getObject("person_id", UUID.class), row.getBytes("display_name"))))
                .optional();
    }

    static Holder holder(ResultSet row, String name) throws SQLException {
        return new Holder(row.getObject("person_id", UUID.class), name, row.getLong("rights_version"));
    }

    /** The names of those whom no provider that is switched on could sign in. */
    List<String> unlinked(Work work) {
        return work
                .sql(UNLINKED)
                .params(work.organisation().value())
                .query((row, _) ->
                        StaffNames.open(work, row.getObject("person_id", UUID.class), row.getBytes("display_name")))
                .list()
                .stream()
                .sorted()
                .limit(500)
                .toList();
    }

    List<Linked> of(Work work, PersonId person) {
        return work.sql(OF_PERSON)
                .params(work.organisation().value(), person.value())
                .query(Linked.class)
                .list();
    }

    /** Links; false where either end is linked already. */
    boolean add(Work work, UUID provider, PersonId person, String userId) {
        var link = TimeOrderedId.next();
        var now = Timestamp.from(work.now());
        return work.sql(ADD)
                        .params(work.organisation().value(), link, provider, person.value())
                        .params(work.seal(USER_ID, link, userId), work.blind(USER_ID, userId), now)
                        .update()
                == 1;
    }

    boolean end(Work work, PersonId person, UUID link) {
        return work.sql(END)
                        .params(Timestamp.from(work.now()), work.organisation().value(), link, person.value())
                        .update()
                == 1;
    }
}
