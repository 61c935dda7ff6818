package uk.co.pharmacyiq.identity.session;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.SecretToken;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Work;

/** On what sessions stand: proofs, locks, and where else their holder is at work. */
@Repository
class StandingStore {

    private static final String TERMINAL = """
            select organisation_id, terminal_id, premises_id, name
              from identity.terminal
             where organisation_id = ?
               and token_hash = ?
               and revoked_at is null
            """;

    private static final String TAKE_OVER = """
            insert into identity.session
                (organisation_id, session_id, token_hash, person_id, authentication, started_at, last_seen_at, proved_at,
                 address, device, terminal_id, device_id)
            select organisation_id, :next, :hash, person_id, authentication, started_at, :now, proved_at,
                   :address, :device, terminal_id, device_id
              from identity.session
             where organisation_id = :organisation
               and person_id = :person
               and session_id = :before
               and terminal_id = :terminal
               and ended_at is null
               and started_at > :started_after
            """;

    private static final String DEVICE = """
            select device
              from identity.session
             where organisation_id = ?
               and session_id = ?
            """;

    private static final String PROVED = """
            update identity.session
               set proved_at = ?, token_hash = ?
             where organisation_id = ?
               and session_id = ?
               and ended_at is null
            """;

    private static final String LOCK = """
            update identity.session
               set locked_at = ?
             where organisation_id = ?
               and person_id = ?
               and session_id = ?
               and terminal_id is not null
               and locked_at is null
               and ended_at is null
            """;

    private static final String BUSY_ELSEWHERE = """
            select exists (
                select
                  from identity.session s
                  join identity.terminal t
                    on t.organisation_id = s.organisation_id and t.terminal_id = s.terminal_id
                 where s.organisation_id = ?
                   and s.person_id = ?
                   and s.last_seen_at > ?
                   and t.premises_id <> ?)
            """;

    /** How soon after work at one premises nobody can be at another. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(10);

    /** A session with a new secret in the place of one that waits at a terminal; false where that one does not. */
    boolean takeOver(Work work, Actor.Person next, UUID before, UUID terminal, byte[] tokenHash) {
        var device = work.sql(DEVICE)
                .param(work.organisation().value())
                .param(before)
                .query((row, _) -> work.open(SessionStore.DEVICE, before, row.getBytes("device")))
                .optional();
        return device.isPresent()
                && work.sql(TAKE_OVER)
                                .param("next", next.session())
                                .param("hash", tokenHash)
                                .param("now", Timestamp.from(work.now()))
                                .param(
                                        "address",
                                        work.seal(
                                                SessionStore.ADDRESS,
                                                next.session(),
                                                next.request().address()))
                                .param("device", work.seal(SessionStore.DEVICE, next.session(), device.get()))
                                .param("organisation", work.organisation().value())
                                .param("person", next.id().value())
                                .param("before", before)
                                .param("terminal", terminal)
                                .param(
                                        "started_after",
                                        Timestamp.from(work.now().minus(SessionStore.ABSOLUTE)))
                                .update()
                        == 1;
    }

    void proved(Work work, UUID session, SecretToken next) {
        work.sql(PROVED)
                .param(Timestamp.from(work.now()))
                .param(next.hash())
                .param(work.organisation().value())
                .param(session)
                .update();
    }

    /** Locks a session at its terminal; false where it is at none, or not live. */
    boolean lock(Work work, PersonId person, UUID session) {
        return work.sql(LOCK)
                        .param(Timestamp.from(work.now()))
                        .param(work.organisation().value())
                        .param(person.value())
                        .param(session)
                        .update()
                == 1;
    }

    boolean busyAtOtherPremises(Work work, PersonId person, PremisesId here) {
        return work.sql(BUSY_ELSEWHERE)
                .param(work.organisation().value())
                .param(person.value())
                .param(Timestamp.from(work.now().minus(ON_THE_WAY)))
                .param(here.value())
                .query(Boolean.class)
                .single();
    }

    /** The terminal of that secret; empty where it is none of this organisation's. */
    Optional<Terminal> terminal(Work work, SecretToken secret) {
        return work.sql(TERMINAL)
                .param(work.organisation().value())
                .param(secret.hash())
                .query(Terminal.class)
                .optional();
    }
}
