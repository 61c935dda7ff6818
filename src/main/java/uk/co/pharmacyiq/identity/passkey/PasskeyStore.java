package uk.co.pharmacyiq.identity.passkey;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.session.StaffNames;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** Passkeys of people at work: added, named, taken away. */
@Repository
class PasskeyStore {

    private static final String OF_PERSON = """
            select passkey_id, credential_id, name, backup_eligible, created_at, last_used_at
              from identity.passkey
             where organisation_id = ?
               and person_id = ?
               and revoked_at is null
             order by created_at, passkey_id
            """;

    private static final String ADD = """
            insert into identity.passkey
                (organisation_id, passkey_id, person_id, credential_id, public_key, sign_count, backup_eligible, backed_up,
                 model, name, created_at)
            values (:organisation, :passkey, :person, :credential, :key, :count, :eligible, :backed, :model, :name, :now)
            on conflict (organisation_id, credential_id) do nothing
            """;

    private static final String RENAME = """
            update identity.passkey
               set name = ?
             where organisation_id = ?
               and person_id = ?
               and passkey_id = ?
               and revoked_at is null
            """;

    private static final String REVOKE = """
            update identity.passkey
               set revoked_at = ?, revoked_why = ?
             where organisation_id = ?
               and person_id = ?
               and passkey_id = ?
               and revoked_at is null
            returning name
            """;

    private static final String LOCK = """
            select person_id
              from identity.person
             where organisation_id = ?
               and person_id = ?
               for update
            """;

    private static final String USERNAME = """
            select username
              from identity.person
             where organisation_id = ?
               and person_id = ?
            """;

    private static final String OTHER_WAY = """
            select exists (select
                             from identity.credential
                            where organisation_id = ?
                              and person_id = ?
                              and disabled_at is null)
            """;

    /** Why a passkey is good no more. */
    enum Why {
        OWN("own"),
        ADMINISTRATOR("administrator");

        private final String stored;

        Why(String stored) {
            this.stored = stored;
        }
    }

    private static final String NAME = "identity.passkey.name";

    List<Passkey> ofPerson(Work work, PersonId person) {
        return work.sql(OF_PERSON)
                .param(work.organisation().value())
                .param(person.value())
                .query((row, _) -> new Passkey(
                        row.getObject("passkey_id", UUID.class),
                        work.open(NAME, row.getObject("passkey_id", UUID.class), row.getBytes("name")),
                        row.getTimestamp("created_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant),
                        row.getBoolean("backup_eligible")))
                .list();
    }

    List<byte[]> credentials(Work work, PersonId person) {
        return work.sql(OF_PERSON)
                .param(work.organisation().value())
                .param(person.value())
                .query((row, _) -> row.getBytes("credential_id"))
                .list();
    }

    /** Keeps a new passkey; false where that one is here already. */
    boolean add(Work work, PersonId person, UUID id, KeyMaterial key, String name) {
        return work.sql(ADD)
                        .param("organisation", work.organisation().value())
                        .param("passkey", id)
                        .param("person", person.value())
                        .param("credential", key.credentialId())
                        .param("key", key.publicKey())
                        .param("count", key.signCount())
                        .param("eligible", key.backupEligible())
                        .param("backed", key.backedUp())
                        .param("model", key.model())
                        .param("name", work.seal(NAME, id, name))
                        .param("now", Timestamp.from(work.now()))
                        .update()
                == 1;
    }

    /** The name it had got; empty where there is no such passkey. */
    Optional<String> rename(Work work, PersonId person, UUID passkey, String name) {
        int renamed = work.sql(RENAME)
                .param(work.seal(NAME, passkey, name))
                .param(work.organisation().value())
                .param(person.value())
                .param(passkey)
                .update();
        return renamed == 1 ? Optional.of(name) : Optional.empty();
    }

    Optional<String> revoke(Work work, PersonId person, UUID passkey, Why why) {
        return work.sql(REVOKE)
                .param(Timestamp.from(work.now()))
                .param(why.stored)
                .param(work.organisation().value())
                .param(person.value())
                .param(passkey)
                .query((row, _) -> work.open(NAME, passkey, row.getBytes("name")))
                .optional();
    }

    /** Holds a person, so that two of their requests do not count their passkeys at once; false where there is none. */
    boolean lock(Work work, PersonId person) {
        return work.sql(LOCK)
                .param(work.organisation().value())
                .param(person.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Their name before the {@code @}. */
    String username(Work work, PersonId person) {
        return work.sql(USERNAME)
                .param(work.organisation().value())
                .param(person.value())
                .query((row, _) -> StaffNames.openSignIn(work, person.value(), row.getBytes("username")))
                .single();
    }

    /** Whether they have a password and an authenticator too. */
    boolean hasPassword(Work work, PersonId person) {
        return work.sql(OTHER_WAY)
                .param(work.organisation().value())
                .param(person.value())
                .query(Boolean.class)
                .single();
    }
}
