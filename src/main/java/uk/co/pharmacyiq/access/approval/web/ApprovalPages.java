package uk.co.pharmacyiq.access.approval.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.access.approval.Approval;
import uk.co.pharmacyiq.access.approval.ViewApprovals;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;

/** Requests as pages show them. */
final class ApprovalPages {

    private ApprovalPages() {}

    /** A request in a list, or at the head of its own page. */
    record Row(
            String href,
            String summary,
            String asker,
            String since,
            String until,
            String state,
            String kind,
            String outcome,
            boolean open) {

        static Row of(String place, Approval approval, Instant now, Map<PersonId, String> people) {
            var state = approval.stateAt(now);
            var decision = approval.decision();
            return new Row(
                    place + "/" + approval.id(),
                    approval.summary(),
                    people.getOrDefault(approval.asking().by(), "Somebody no longer known"),
                    LondonTime.time(approval.asking().at()),
                    LondonTime.time(approval.asking().until()),
                    state.title(),
                    state.kind(),
                    decision.by().map(by -> people.getOrDefault(by, "somebody")).orElse("")
                            + decision.at()
                                    .map(at -> ", " + LondonTime.time(at))
                                    .orElse("")
                            + (decision.reason().isEmpty() ? "" : ": " + decision.reason()),
                    state == Approval.State.OPEN);
        }
    }

    /** A list of requests. */
    record Listing(List<Row> rows) {

        static Listing of(String place, ViewApprovals.Listing listing) {
            return new Listing(listing.approvals().stream()
                    .map(approval -> Row.of(place, approval, listing.at(), listing.people()))
                    .toList());
        }
    }

    /** One request with its two buttons. */
    record One(Row row, String typed, List<FieldError> errors) {

        static One of(ViewApprovals.Shown shown, @Nullable Fields typed, @Nullable Refusal reason) {
            return new One(
                    Row.of("/approvals", shown.approval(), shown.at(), shown.people()),
                    typed == null ? "" : typed.shown("reason"),
                    reason == null ? List.of() : FieldError.of(reason));
        }

        @Nullable
        String error(String field) {
            return FieldError.of(errors, field);
        }
    }
}
