package uk.co.pharmacyiq.access.approval.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.co.pharmacyiq.access.approval.DecideApproval;
import uk.co.pharmacyiq.access.approval.ViewApprovals;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.HomeTile;
import uk.co.pharmacyiq.site.NavEntry;
import uk.co.pharmacyiq.work.Actor;

/** Where approvals are found: in the menu, and on the home page while something waits. */
@Configuration(proxyBeanMethods = false)
class ApprovalsMenu {

    /** The entry of the menu. */
    private record Entry(String label, String path, String permission, int order) implements NavEntry {}

    @Bean
    NavEntry approvalsEntry() {
        return new Entry("Approvals", "/approvals", DecideApproval.PERMISSION, 85);
    }

    @Bean
    HomeTile approvalsTile(ViewApprovals viewApprovals) {
        return new ApprovalsTile(viewApprovals);
    }

    /** What waits for this person's word. */
    private record ApprovalsTile(ViewApprovals viewApprovals) implements HomeTile {

        @Override
        public String permission() {
            return DecideApproval.PERMISSION;
        }

        @Override
        public int order() {
            return 5;
        }

        @Override
        public Optional<Tile> tile(Actor.Person actor, PremisesId premises) {
            return viewApprovals.count(actor) instanceof Done<Integer>(var count) && count > 0
                    ? Optional.of(new Tile(
                            "To approve",
                            Integer.toString(count),
                            count == 1 ? "request waits for your word" : "requests wait for your word",
                            "/approvals",
                            "urgent",
                            List.of()))
                    : Optional.empty();
        }
    }
}
