package uk.co.pharmacyiq.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.identity.Credentials.Known;
import uk.co.pharmacyiq.identity.session.Anteroom.Visit;
import uk.co.pharmacyiq.identity.session.StaffNames;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** Sealed passwords and authenticators: looked at before there is an actor, changed by people at work. */
@Repository
class CredentialStore {

    /** NIST SP 800-63B-4, section 3.2.2: after at most a hundred failures in a row an authenticator is of no use any more. */
    static final int FAILURES_IN_A_ROW = 100;

    private static final String FIND = """
            select p.person_id, p.display_name, p.rights_version, c.password, c.totp_secret, c.last_totp_step
              from identity.person p
              join identity.credential c on c.organisation_id = p.organisation_id and c.person_id = p.person_id
             where p.organisation_id = ?
               and p.username_blind = ?
               and p.status = 'active'
               and p.kind = 'person'
               and (p.starts_at is null or p.starts_at <= ?)
               and (p.ends_at is null or p.ends_at > ?)
               and c.disabled_at is null
            """;

    private static final String OWN = """
            select p.person_id, p.display_name, p.rights_version, c.password, c.totp_secret, c.last_totp_step
              from identity.person p
              join identity.credential c on c.organisation_id = p.organisation_id and c.person_id = p.person_id
             where p.organisation_id = ?
               and p.person_id = ?
               and c.disabled_at is null
            """;

    private static final String FAIL = """
            update identity.credential
               set consecutive_failures = consecutive_failures + 1,
                   disabled_at = case when consecutive_failures + 1 >= ? then ?::timestamptz end
             where organisation_id = ?
               and person_id = ?
               and disabled_at is null
            returning disabled_at is not null
            """;

    /** Makes a transaction that wrote nothing as slow to commit as one that did. */
    private static final String WRITE_NOTHING = "select pg_current_xact_id()::text";

    private static final String ENROL = """
            insert into identity.credential
                (organisation_id, person_id, password, totp_secret, last_totp_step, enrolled_at, password_changed_at)
            values (:organisation, :person, :password, :secret, :step, :now, :now)
            on conflict (organisation_id, person_id) do update
               set password = excluded.password,
                   totp_secret = excluded.totp_secret,
                   last_totp_step = excluded.last_totp_step,
                   consecutive_failures = 0,
                   disabled_at = null,
                   enrolled_at = excluded.enrolled_at,
                   password_changed_at = excluded.password_changed_at
            """;

    /** Names the password and the secret that were checked, so that a code counts only beside those. */
    private static final String SPEND = """
            update identity.credential
               set last_totp_step = ?,
                   consecutive_failures = 0
             where organisation_id = ?
               and person_id = ?
               and last_totp_step < ?
               and password = ?
               and totp_secret = ?
               and disabled_at is null
            """;

    private static final String CHANGE = """
            update identity.credential
               set password = ?,
                   password_changed_at = ?
             where organisation_id = ?
               and person_id = ?
            """;

    /** The row stays, the secrets do not: nothing is deleted that the record speaks of. */
    private static final String DROP = """
            update identity.credential
               set password = '',
                   totp_secret = '',
                   disabled_at = ?
             where organisation_id = ?
               and person_id = ?
            """;

    private static final String DROP_PASSKEYS = """
            update identity.passkey
               set revoked_at = ?, revoked_why = 'reset'
             where organisation_id = ?
               and person_id = ?
               and revoked_at is null
            """;

    private static final String DROP_PIN = """
            update identity.pin
               set pin = ''
             where organisation_id = ?
               and person_id = ?
            """;

    private static final String DROP_CODES = """
            update identity.recovery_code
               set replaced_at = ?
             where organisation_id = ?
               and person_id = ?
               and used_at is null
               and replaced_at is null
            """;

    Optional<Known> find(Visit visit, String username) {
        return visit.sql(FIND)
                .param(visit.organisation().value())
                .param(StaffNames.blind(visit, username))
                .param(Timestamp.from(visit.now()))
                .param(Timestamp.from(visit.now()))
                .query((row, _) -> known(
                        row,
                        StaffNames.open(visit, row.getObject("person_id", UUID.class), row.getBytes("display_name"))))
                .optional();
    }

    /** What the person at work signs in with. */
    Optional<Known> own(Work work, PersonId person) {
        return work.sql(OWN)
                .param(work.organisation().value())
                .param(person.value())
                .query((row, _) -> known(
                        row,
                        StaffNames.open(work, row.getObject("person_id", UUID.class), row.getBytes("display_name"))))
                .optional();
    }

    private static Known known(ResultSet row, String name) throws SQLException {
        return new Known(
                row.getObject("person_id", UUID.class),
                name,
                row.getLong("rights_version"),
                row.getBytes("password"),
                row.getBytes("totp_secret"),
                row.getLong("last_totp_step"));
    }

    /** Counts a failure; true if it was the last one allowed. Nobody's failures take as long as somebody's. */
    boolean fail(Visit visit, @Nullable PersonId person) {
        boolean disabled = visit.sql(FAIL)
                .param(FAILURES_IN_A_ROW)
                .param(Timestamp.from(visit.now()))
                .param(visit.organisation().value())
                .param(person == null ? new UUID(0, 0) : person.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
        visit.sql(WRITE_NOTHING).query(String.class).single();
        return disabled;
    }

    void enrol(Work work, Credentials.Secrets secrets) {
        work.sql(ENROL)
                .param("organisation", work.organisation().value())
                .param("person", secrets.person().value())
                .param("password", secrets.password())
                .param("secret", secrets.totpSecret())
                .param("step", secrets.step())
                .param("now", Timestamp.from(work.now()))
                .update();
    }

    /** Uses a code up; false where it, or a later one, was used before. */
    boolean spend(Work work, Known known, long step) {
        return work.sql(SPEND)
                        .param(step)
                        .param(work.organisation().value())
                        .param(known.personId())
                        .param(step)
                        .param(known.password())
                        .param(known.totpSecret())
                        .update()
                == 1;
    }

    void changePassword(Work work, PersonId person, byte[] password) {
        work.sql(CHANGE)
                .param(password)
                .param(Timestamp.from(work.now()))
                .param(work.organisation().value())
                .param(person.value())
                .update();
    }

    void drop(Work work, PersonId person) {
        work.sql(DROP)
                .param(Timestamp.from(work.now()))
                .param(work.organisation().value())
                .param(person.value())
                .update();
        for (var also : List.of(DROP_PASSKEYS, DROP_CODES)) {
            work.sql(also)
                    .param(Timestamp.from(work.now()))
                    .param(work.organisation().value())
                    .param(person.value())
                    .update();
        }
        work.sql(DROP_PIN)
                .param(work.organisation().value())
                .param(person.value())
                .update();
    }
}
