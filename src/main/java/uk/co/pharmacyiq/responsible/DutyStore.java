package uk.co.pharmacyiq.responsible;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import org.springframework.stereotype.Repository;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.work.Work;

/**
 * One pharmacist is responsible at one premises of all, whosever they are (RP-02). What is shared is a keyed hash of the
 * registration number and a random claim: it tells nobody where, nor in which organisation.
 */
@Repository
class DutyStore {

    private static final String TAKE = """
            insert into responsible.duty as d (token, claim)
            values (:token, :claim)
            on conflict (token) do update set claim = excluded.claim where d.claim is null
            """;

    private static final String LEAVE = """
            update responsible.duty
               set claim = null
             where token = :token
               and claim = :claim
            """;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final MasterKey masterKey;

    DutyStore(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    static byte[] newClaim() {
        var claim = new byte[16];
        RANDOM.nextBytes(claim);
        return claim;
    }

    /** Whether it was free. The same statement, whoever holds it: neither words nor time tell where. */
    boolean take(Work work, String registration, byte[] claim) {
        return work.sql(TAKE)
                        .param("token", token(registration))
                        .param("claim", claim)
                        .update()
                == 1;
    }

    void leave(Work work, String registration, byte[] claim) {
        work.sql(LEAVE)
                .param("token", token(registration))
                .param("claim", claim)
                .update();
    }

    private byte[] token(String registration) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(masterKey.derive("HmacSHA256", "responsible.duty", ""));
            return mac.doFinal(registration.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
