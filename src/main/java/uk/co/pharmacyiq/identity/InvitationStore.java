package uk.co.pharmacyiq.identity;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.work.Work;

/** Single-use links by which people set their password and second factor. */
@Repository
class InvitationStore {

    /** A link that nobody used for three days has got lost (rules, SC-23). */
    static final Duration LIFE = Duration.ofDays(3);

    private static final String ADD = """
            insert into identity.invitation
                (organisation_id, invitation_id, person_id, token_hash, purpose, totp_secret, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SECRET = """
            select totp_secret
              from identity.invitation
             where organisation_id = ?
               and invitation_id = ?
            """;

    private static final String USE = """
            update identity.invitation
               set used_at = :now
             where organisation_id = :organisation
               and invitation_id = :invitation
               and used_at is null
               and withdrawn_at is null
               and expires_at > :now
            """;

    private static final String WITHDRAW = """
            update identity.invitation
               set withdrawn_at = ?
             where organisation_id = ?
               and person_id = ?
               and used_at is null
               and withdrawn_at is null
            """;

    /** What a link is for. */
    enum Purpose {
        FIRST("first"),
        RESET("reset");

        private final String stored;

        Purpose(String stored) {
            this.stored = stored;
        }
    }

    record NewInvitation(UUID id, PersonId person, byte[] tokenHash, Purpose purpose, byte[] totpSecret) {}

    /** Stores an invitation; answers until when it is good. */
    Instant add(Work work, NewInvitation invitation) {
        var until = work.now().plus(LIFE);
        work.sql(ADD)
                .param(work.organisation().value())
                .param(invitation.id())
                .param(invitation.person().value())
                .param(invitation.tokenHash())
                .param(invitation.purpose().stored)
                .param(invitation.totpSecret())
                .param(Timestamp.from(work.now()))
                .param(Timestamp.from(until))
                .update();
        return until;
    }

    Optional<byte[]> secret(Work work, UUID invitation) {
        return work.sql(SECRET)
                .param(work.organisation().value())
                .param(invitation)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /** Uses a link up; false where somebody was faster, or it is good no more. */
    boolean use(Work work, UUID invitation) {
        return work.sql(USE)
                        .param("now", Timestamp.from(work.now()))
                        .param("organisation", work.organisation().value())
                        .param("invitation", invitation)
                        .update()
                == 1;
    }

    void withdraw(Work work, PersonId person) {
        work.sql(WITHDRAW)
                .param(Timestamp.from(work.now()))
                .param(work.organisation().value())
                .param(person.value())
                .update();
    }
}
