package uk.co.pharmacyiq.access.approval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.access.approval.ApprovalStore.Row;
import uk.co.pharmacyiq.access.approval.ApprovalStore.Sealed;
import uk.co.pharmacyiq.kernel.MasterKey;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.SealedBox;
import uk.co.pharmacyiq.tenancy.Setting;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.work.SecondPerson;
import uk.co.pharmacyiq.work.Work;

/** Files what was asked for, sealed, and opens it for whoever decides. */
@Component
class ApprovalFiles implements SecondPerson {

    private static final Setting HOURS = Setting.whole(
            "approvals.hours",
            "How long a request waits for a second person",
            "After so many hours nobody can agree to it any more, and it must be asked for once more.",
            72,
            new Setting.Form.Whole(1, 336, "hours"));

    private final ApprovalStore approvals;
    private final DecisionStore decisions;
    private final Settings settings;
    private final MasterKey masterKey;

    ApprovalFiles(ApprovalStore approvals, DecisionStore decisions, Settings settings, MasterKey masterKey) {
        this.approvals = approvals;
        this.decisions = decisions;
        this.settings = settings;
        this.masterKey = masterKey;
    }

    /** What an organisation may set about it. */
    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        Setting approvalHours() {
            return HOURS;
        }
    }

    @Override
    public void file(Work work, Awaited waiting) {
        var key = key(work);
        var sealed = new Sealed(
                SealedBox.seal(
                        key, place(waiting.request(), "asked"), waiting.asked().getBytes(UTF_8)),
                digest(work, waiting),
                SealedBox.seal(
                        key,
                        place(waiting.request(), "summary"),
                        waiting.summary().getBytes(UTF_8)));
        var until = work.now().plus(Duration.ofHours(settings.whole(work, HOURS)));
        approvals.add(work, waiting.request(), waiting.act(), sealed, until);
    }

    Optional<Approval> find(Work work, UUID request) {
        return approvals.find(work, request).map(row -> opened(work, row));
    }

    Optional<Approval> lock(Work work, UUID request) {
        return approvals.lock(work, request).map(row -> opened(work, row));
    }

    List<Approval> open(Work work) {
        return approvals.open(work).stream().map(row -> opened(work, row)).toList();
    }

    List<Approval> ofAsker(Work work, PersonId asker) {
        return approvals.ofAsker(work, asker).stream()
                .map(row -> opened(work, row))
                .toList();
    }

    /** Whether the time of any is over that nobody ended yet. */
    boolean overdue(Work work) {
        return decisions.overdue(work);
    }

    private Approval opened(Work work, Row row) {
        var key = key(work);
        return new Approval(
                row.id(),
                row.act(),
                new String(SealedBox.open(key, place(row.id(), "asked"), row.asked()), UTF_8),
                new String(SealedBox.open(key, place(row.id(), "summary"), row.summary()), UTF_8),
                row.about(),
                row.asking(),
                row.state(),
                row.decision());
    }

    private SecretKey key(Work work) {
        return masterKey.derive("AES", "approval", work.organisation().toString());
    }

    private static String place(UUID request, String column) {
        return "access.approval." + column + ":" + request;
    }

    private byte[] digest(Work work, Awaited waiting) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(masterKey.derive(
                    "HmacSHA256", "approval-digest", work.organisation().toString()));
            return mac.doFinal((waiting.act() + "\n" + waiting.asked()).getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
