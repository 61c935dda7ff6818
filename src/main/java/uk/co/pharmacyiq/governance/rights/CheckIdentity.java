package uk.co.pharmacyiq.governance.rights;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Handled;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.patients.record.PatientRecord;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Work;

/**
 * Notes what showed who asked, and that they may: what was seen, for whoever asks for another the evidence and until when it
 * is good, for a child what the child understands (DP-12), and of somebody who died the entitlement (DP-40).
 */
@Service
public class CheckIdentity {

    /** The word under which it is kept until when somebody may act for another. */
    public static final String ENDS = "ends";

    private static final Action<Handled> ACTION = RightsDesk.action(Step.IDENTITY_CONFIRMED);

    /**
     * What was found.
     *
     * @param seen what showed who they are: "driving licence", "known to me for years"
     * @param evidence what shows that they may act for somebody else; may be empty for the person themselves
     * @param relation who they turned out to be; empty where that is what was noted
     */
    public record Shown(
            String seen, String evidence, Optional<LocalDate> ends, Optional<Relation> relation, Judged judged) {}

    /** What a child understands, as far as anybody found out, and how that was found out. */
    public record Judged(Optional<Competence> competence, String words) {

        /** It is no child. */
        public static final Judged NOBODY = new Judged(Optional.empty(), "");
    }

    private final RightsDesk desk;
    private final Subjects subjects;
    private final TakeRequest takeRequest;

    CheckIdentity(RightsDesk desk, Subjects subjects, TakeRequest takeRequest) {
        this.desk = desk;
        this.subjects = subjects;
        this.takeRequest = takeRequest;
    }

    public Outcome<Handled> confirm(Actor actor, Where where, Shown shown) {
        return desk.take(
                actor,
                ACTION,
                Step.IDENTITY_CONFIRMED,
                where,
                (work, request) -> check(work, request.askedBy(shown.relation()), shown));
    }

    private Outcome<RightsDesk.Taking> check(Work work, RightsRequest request, Shown shown) {
        return subjects.of(work, request).then(subject -> {
            var record = subject.record();
            var no = record.isDeceased()
                    ? refuseForTheDead(request, shown)
                    : refuseForTheLiving(work.today(), record, request, shown);
            return no.isPresent() ? refused(no.get()) : routed(work, record, request, shown);
        });
    }

    /** Where it turns out only now that the person has died, the request becomes one by the law about the dead. */
    private Outcome<RightsDesk.Taking> routed(Work work, PatientRecord record, RightsRequest request, Shown shown) {
        var asIs = new RightsDesk.Taking(request, Map.of());
        var taking = record.isDeceased() && request.kind() != RightsKind.DECEASED
                ? takeRequest.about(work, request, record.id())
                : done(asIs);
        return taking.then(routed -> {
            var words = new HashMap<>(routed.words());
            words.put("seen", shown.seen());
            if (!shown.evidence().isBlank()) {
                words.put("evidence", shown.evidence());
            }
            shown.ends().ifPresent(day -> words.put(ENDS, day.toString()));
            words.put("relation", routed.request().asker().relation().code());
            shown.judged().competence().ifPresent(judged -> words.put("competence", judged.code()));
            if (!shown.judged().words().isBlank()) {
                words.put("competenceWords", shown.judged().words());
            }
            return done(new RightsDesk.Taking(routed.request(), words));
        });
    }

    private static Optional<RightsRefusal> refuseForTheDead(RightsRequest request, Shown shown) {
        return request.asker().relation().isOfTheDead() && !shown.evidence().isBlank()
                ? Optional.empty()
                : Optional.of(RightsRefusal.ENTITLEMENT_NEEDED);
    }

    private static Optional<RightsRefusal> refuseForTheLiving(
            LocalDate today, PatientRecord record, RightsRequest request, Shown shown) {
        var relation = request.asker().relation();
        if (relation.isOfTheDead() || request.kind() == RightsKind.DECEASED) {
            return Optional.of(RightsRefusal.DEATH_UNKNOWN);
        }
        if (relation != Relation.SELF) {
            if (shown.evidence().isBlank()) {
                return Optional.of(RightsRefusal.EVIDENCE_NEEDED);
            }
            if (shown.ends().isEmpty()) {
                return Optional.of(RightsRefusal.EVIDENCE_END_NEEDED);
            }
            if (shown.ends().get().isBefore(today)) {
                return Optional.of(RightsRefusal.EVIDENCE_EXPIRED);
            }
        }
        // Whose age nobody knows may be a child where a parent asks.
        int age = record.age(today).orElse(relation == Relation.PARENT ? 0 : Competence.GROWN_UP);
        return Competence.refuse(age, request.receipt().nation(), relation, shown.judged());
    }
}
