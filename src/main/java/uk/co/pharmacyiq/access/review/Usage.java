package uk.co.pharmacyiq.access.review;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.access.explain.Acts;
import uk.co.pharmacyiq.audit.AuditLog;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Work;

/** What each person used, as the record tells. */
@Component
class Usage {

    private final AuditLog audit;
    private final Acts acts;

    Usage(AuditLog audit, Acts acts) {
        this.audit = audit;
        this.acts = acts;
    }

    /** By person, the permissions of what they did since then. */
    Map<UUID, Set<String>> since(Work work, Instant from) {
        var permissions =
                acts.all().stream().collect(Collectors.toMap(Action::name, Action::permission, (one, _) -> one));
        return audit.doneSince(work.organisation(), from).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream()
                                .map(act -> permissions.getOrDefault(act, ""))
                                .collect(Collectors.toUnmodifiableSet())));
    }
}
