package uk.co.pharmacyiq.identity.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.service.ServiceAccount.Owner;
import uk.co.pharmacyiq.identity.session.StaffNames;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** Service accounts and their keys. */
@Repository
class ServiceStore {

    private static final String LIST = """
            select p.person_id, p.display_name, p.username, p.status, o.person_id as owner_id, o.display_name as owner_name,
                   o.status = 'active' and (o.ends_at is null or o.ends_at > now()) as owner_here
              from identity.person p
              join identity.person o on o.organisation_id = p.organisation_id and o.person_id = p.owner_id
             where p.organisation_id = ?
               and p.kind = 'service'
            """;

    private static final String KEYS = """
            select key_id, prefix, created_at, expires_at, last_used_at, revoked_at is not null as revoked
              from identity.api_key
             where organisation_id = ?
               and person_id = ?
             order by created_at desc, key_id desc
            """;

    private static final String ADD = """
            insert into identity.person
                (organisation_id, person_id, username, username_blind, display_name, created_at, kind, owner_id)
            select o.organisation_id, :service, :username, :blind, :name, :now, 'service', o.person_id
              from identity.person o
             where o.organisation_id = :organisation
               and o.person_id = :owner
               and o.kind = 'person'
               and o.status = 'active'
               and (o.ends_at is null or o.ends_at > :now)
            on conflict (organisation_id, username_blind) do nothing
            """;

    private static final String LIVING = """
            select exists (select
                             from identity.person
                            where organisation_id = ?
                              and person_id = ?
                              and kind = 'person'
                              and status = 'active'
                              and (ends_at is null or ends_at > now()))
            """;

    private static final String LOCK = """
            select status
              from identity.person
             where organisation_id = ?
               and person_id = ?
               and kind = 'service'
               for update
            """;

    private static final String CLOSE = """
            update identity.person
               set status = 'closed', closed_at = ?, rights_version = rights_version + 1
             where organisation_id = ?
               and person_id = ?
            """;

    private static final String ADD_KEY = """
            insert into identity.api_key
                (organisation_id, key_id, person_id, token_hash, prefix, made_by, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String REVOKE = """
            update identity.api_key
               set revoked_at = ?
             where organisation_id = ?
               and person_id = ?
               and key_id = ?
               and revoked_at is null
            """;

    private static final String PREFIX = "identity.api_key.prefix";

    record NewService(PersonId id, String name, String username, PersonId owner) {}

    record NewKey(UUID id, PersonId service, byte[] tokenHash, String prefix, Instant expiresAt) {}

    List<ServiceAccount> list(Work work) {
        return work.sql(LIST).param(work.organisation().value()).query((row, _) -> service(work, row)).list().stream()
                .sorted(Comparator.comparing(ServiceAccount::name)
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    private static ServiceAccount service(Work work, ResultSet row) throws SQLException {
        var id = row.getObject("person_id", UUID.class);
        var owner = row.getObject("owner_id", UUID.class);
        return new ServiceAccount(
                new PersonId(id),
                StaffNames.open(work, row.getObject("person_id", UUID.class), row.getBytes("display_name")),
                StaffNames.openSignIn(work, id, row.getBytes("username")),
                new Owner(
                        new PersonId(owner),
                        StaffNames.open(work, owner, row.getBytes("owner_name")),
                        row.getBoolean("owner_here")),
                row.getString("status").equals("closed"),
                keys(work, id));
    }

    private static List<ServiceAccount.Key> keys(Work work, UUID service) {
        return work.sql(KEYS)
                .param(work.organisation().value())
                .param(service)
                .query((row, _) -> key(work, row))
                .list();
    }

    private static ServiceAccount.Key key(Work work, ResultSet row) throws SQLException {
        var id = row.getObject("key_id", UUID.class);
        var expiresAt = row.getTimestamp("expires_at").toInstant();
        return new ServiceAccount.Key(
                id,
                work.open(PREFIX, id, row.getBytes("prefix")),
                row.getTimestamp("created_at").toInstant(),
                expiresAt,
                Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant),
                row.getBoolean("revoked") || !expiresAt.isAfter(work.now()));
    }

    /** Whether that is a person who works here now. */
    boolean isHere(Work work, PersonId person) {
        return work.sql(LIVING)
                .param(work.organisation().value())
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /** Adds a service; false where somebody has or had that name. */
    boolean add(Work work, NewService service) {
        return work.sql(ADD)
                        .param("organisation", work.organisation().value())
                        .param("service", service.id().value())
                        .param(
                                "username",
                                StaffNames.sealSignIn(work, service.id().value(), service.username()))
                        .param("blind", StaffNames.blind(work, service.username()))
                        .param("name", StaffNames.seal(work, service.id().value(), service.name()))
                        .param("owner", service.owner().value())
                        .param("now", Timestamp.from(work.now()))
                        .update()
                == 1;
    }

    /** Holds a service, so that nobody else changes it; answers whether it is closed; empty where there is none. */
    Optional<Boolean> lock(Work work, PersonId service) {
        return work.sql(LOCK)
                .param(work.organisation().value())
                .param(service.value())
                .query(String.class)
                .optional()
                .map("closed"::equals);
    }

    void close(Work work, PersonId service) {
        work.sql(CLOSE)
                .param(Timestamp.from(work.now()))
                .param(work.organisation().value())
                .param(service.value())
                .update();
    }

    void add(Work work, NewKey key) {
        work.sql(ADD_KEY)
                .param(work.organisation().value())
                .param(key.id())
                .param(key.service().value())
                .param(key.tokenHash())
                .param(work.seal(PREFIX, key.id(), key.prefix()))
                .param(work.person().value())
                .param(Timestamp.from(work.now()))
                .param(Timestamp.from(key.expiresAt()))
                .update();
    }

    /** Ends a key; false where it is none of that service, or ended before. */
    boolean revoke(Work work, PersonId service, UUID key) {
        return work.sql(REVOKE)
                        .param(Timestamp.from(work.now()))
                        .param(work.organisation().value())
                        .param(service.value())
                        .param(key)
                        .update()
                == 1;
    }
}
