package uk.co.pharmacyiq.governance.record;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.audit.Erasure;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/**
 * Erases what the record says of one person or patient, where the law asks for it. The entries stay with their fingerprints,
 * so every proof stays good; what was sealed beside them nobody can read any more.
 */
@Service
public class EraseSealedDetails {

    public static final String PERMISSION = "record.erase";

    /** The name of the act on the record. */
    public static final String ACT = "RECORD_ERASURE";

    private static final Action<Erased> ACTION =
            Action.changes(ACT, PERMISSION, Action.Scope.ORGANISATION, Erased.class);

    /**
     * Whose details, and why.
     *
     * @param type {@code person} or {@code patient}
     * @param basis the lawful basis: {@code right-to-erasure}, {@code unlawful}, {@code court-order}, {@code retention-over}
     */
    public record Request(String type, UUID subject, Basis basis, String reason) {
        public Request {
            if (!type.equals("person") && !type.equals("patient") || reason.isBlank()) {
                throw new IllegalArgumentException("an erasure is of somebody, for a reason");
            }
        }
    }

    /** Why the law asks for it. */
    public enum Basis {
        RIGHT_TO_ERASURE("They asked for it, and no duty to keep stands against it (Article 17)"),
        UNLAWFUL("It should never have been recorded"),
        COURT_ORDER("A court or the regulator ordered it"),
        RETENTION_OVER("The time it had to be kept is over");

        private final String title;

        Basis(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Whose details were erased. */
    public record Erased(UUID subject) {}

    private final UseCases useCases;
    private final Erasure erasure;

    EraseSealedDetails(UseCases useCases, Erasure erasure) {
        this.useCases = useCases;
        this.erasure = erasure;
    }

    public Outcome<Erased> erase(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.of("erasure", request.subject()), work -> {
            work.note("basis", request.basis().title());
            work.note("reason", request.reason());
            return erasure.erase(work.organisation(), request.subject(), work.eventId())
                    ? done(new Erased(request.subject()))
                    : refused(RecordRefusal.NOTHING_TO_ERASE);
        });
    }
}
