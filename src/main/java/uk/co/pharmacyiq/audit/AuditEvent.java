package uk.co.pharmacyiq.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * One line of the record, before it is written or after it was read back.
 *
 * @param id time-ordered, so that later events sort after earlier ones
 * @param at when it was recorded, by the application's clock, in UTC milliseconds
 * @param details what belongs to the event but not in public: names, reasons, quantities; kept sealed
 * @param dataSubject the person or patient whose personal data the details are, if they are somebody's
 */
public record AuditEvent(
        UUID id,
        OrganisationId organisation,
        Instant at,
        What what,
        Who who,
        Where where,
        Map<String, String> details,
        Optional<UUID> dataSubject) {

    public AuditEvent {
        details = Map.copyOf(details);
    }

    /**
     * What was asked and what came of it.
     *
     * @param action a stable name: {@code STOCK_ISSUE}
     * @param outcome {@code done}, {@code refused} or {@code failed}
     * @param code why it was refused; empty where it was done
     * @param subjectType the kind of thing it was about: {@code movement}; empty where nothing is named
     * @param subjectId that thing's opaque identifier, never a personal one
     * @param facts what anybody may read of it, by name: numbers and hashes, never anything personal
     */
    public record What(
            String action,
            String outcome,
            String code,
            String subjectType,
            String subjectId,
            Map<String, String> facts) {

        public What {
            facts = Map.copyOf(facts);
        }

        /** An event whose public part states no facts of its own. */
        public What(String action, String outcome, String code, String subjectType, String subjectId) {
            this(action, outcome, code, subjectType, subjectId, Map.of());
        }
    }

    /**
     * Who asked.
     *
     * @param kind {@code person}, {@code visitor}, {@code operator} or {@code nobody}
     * @param id the person's opaque identifier, or the operator's task
     * @param session the session's opaque identifier, or empty
     * @param authentication how they proved who they are: {@code password+totp}
     */
    public record Who(String kind, String id, String session, String authentication) {}

    /** Where the request came from and how it is traced. */
    public record Where(Optional<PremisesId> premises, UUID request, String correlation) {}
}
