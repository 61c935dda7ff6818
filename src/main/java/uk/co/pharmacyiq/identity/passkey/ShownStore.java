package uk.co.pharmacyiq.identity.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.session.Anteroom.Visit;
import uk.co.pharmacyiq.identity.session.StaffNames;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** Passkeys that are shown, before there is an actor and after, and the challenges that were used up. */
@Repository
class ShownStore {

    private static final String FIND = """
            select k.passkey_id, k.person_id, p.display_name, p.rights_version, k.credential_id, k.public_key, k.sign_count,
                   k.backup_eligible, k.backed_up, k.model,
                   k.revoked_at is null
                       and p.status = 'active'
                       and p.kind = 'person'
                       and (p.starts_at is null or p.starts_at <= :now)
                       and (p.ends_at is null or p.ends_at > :now) as live,
                   exists (select
                             from identity.spent_challenge s
                            where s.organisation_id = k.organisation_id
                              and s.challenge_hash = :challenge) as spent
              from identity.passkey k
              join identity.person p on p.organisation_id = k.organisation_id and p.person_id = k.person_id
             where k.organisation_id = :organisation
               and k.credential_id = :credential
            """;

    private static final String OF_NAME = """
            select k.credential_id
              from identity.passkey k
              join identity.person p on p.organisation_id = k.organisation_id and p.person_id = k.person_id
             where k.organisation_id = ?
               and p.username_blind = ?
               and p.status = 'active'
               and k.revoked_at is null
             order by k.passkey_id
            """;

    private static final String USE = """
            update identity.passkey
               set sign_count = :count,
                   backed_up = :backed,
                   last_used_at = :now
             where organisation_id = :organisation
               and passkey_id = :passkey
               and revoked_at is null
               and (sign_count < :count or (sign_count = 0 and :count = 0))
            """;

    private static final String SPEND = """
            insert into identity.spent_challenge (organisation_id, challenge_hash, spent_at)
            values (?, ?, ?)
            on conflict do nothing
            """;

    /**
     * A passkey and whose it is.
     *
     * @param live whether it may be used now
     * @param spent whether the challenge asked about was used up already
     */
    record Found(
            UUID passkeyId,
            UUID personId,
            String displayName,
            long rightsVersion,
            KeyMaterial key,
            boolean live,
            boolean spent) {

        PersonId person() {
            return new PersonId(personId);
        }
    }

    Optional<Found> find(Visit visit, byte[] credential, byte[] challengeHash) {
        return visit.sql(FIND)
                .param("organisation", visit.organisation().value())
                .param("credential", credential)
                .param("challenge", challengeHash)
                .param("now", Timestamp.from(visit.now()))
                .query((row, _) -> found(visit, row))
                .optional();
    }

    private static Found found(Visit visit, ResultSet row) throws SQLException {
        return new Found(
                row.getObject("passkey_id", UUID.class),
                row.getObject("person_id", UUID.class),
                StaffNames.open(visit, row.getObject("person_id", UUID.class), row.getBytes("display_name")),
                row.getLong("rights_version"),
                new KeyMaterial(
                        row.getBytes("credential_id"),
                        row.getBytes("public_key"),
                        row.getLong("sign_count"),
                        row.getBoolean("backup_eligible"),
                        row.getBoolean("backed_up"),
                        row.getObject("model", UUID.class)),
                row.getBoolean("live"),
                row.getBoolean("spent"));
    }

    List<byte[]> ofName(Visit visit, String username) {
        return visit.sql(OF_NAME)
                .param(visit.organisation().value())
                .param(StaffNames.blind(visit, username))
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    /** Notes that it was used; false where it was revoked meanwhile, or has come further. */
    boolean use(Work work, UUID passkey, long signCount, boolean backedUp) {
        return work.sql(USE)
                        .param("organisation", work.organisation().value())
                        .param("passkey", passkey)
                        .param("count", signCount)
                        .param("backed", backedUp)
                        .param("now", Timestamp.from(work.now()))
                        .update()
                == 1;
    }

    /** Uses a challenge up; false where it was. */
    boolean spend(Work work, byte[] challengeHash) {
        return work.sql(SPEND)
                        .param(work.organisation().value())
                        .param(challengeHash)
                        .param(Timestamp.from(work.now()))
                        .update()
                == 1;
    }
}
