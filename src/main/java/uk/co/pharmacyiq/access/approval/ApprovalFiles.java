package uk.co.pharmacyiq.access.approval;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.tenancy.Setting;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.work.SecondPerson;
import uk.co.pharmacyiq.work.Work;

/** Files what was asked for, and hands it to whoever decides. */
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

    ApprovalFiles(ApprovalStore approvals, DecisionStore decisions, Settings settings) {
        this.approvals = approvals;
        this.decisions = decisions;
        this.settings = settings;
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
        approvals.add(work, waiting, work.now().plus(Duration.ofHours(settings.whole(work, HOURS))));
    }

    Optional<Approval> find(Work work, UUID request) {
        return approvals.find(work, request);
    }

    Optional<Approval> lock(Work work, UUID request) {
        return approvals.lock(work, request);
    }

    List<Approval> open(Work work) {
        return approvals.open(work);
    }

    List<Approval> ofAsker(Work work, PersonId asker) {
        return approvals.ofAsker(work, asker);
    }

    /** Whether the time of any is over that nobody ended yet. */
    boolean overdue(Work work) {
        return decisions.overdue(work);
    }
}
