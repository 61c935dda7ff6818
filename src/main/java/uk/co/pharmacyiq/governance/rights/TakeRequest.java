package uk.co.pharmacyiq.governance.rights;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Handled;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Asker;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Receipt;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TellHolders;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Notes what somebody asked about data, or that they complained, by whatever way it came: anybody at the counter can. From
 * then on the record it is about is kept as it is (DP-13). Of somebody who died it becomes a request by the law about the
 * dead, whatever it was noted as (DP-40).
 */
@Service
public class TakeRequest {

    public static final String PERMISSION = "rights.take";

    /** The name of the act on the record. */
    public static final String ACT = "SUBJECT_REQUEST_TAKE";

    private static final Action<Handled> ACTION = Action.changes(ACT, PERMISSION, Action.Scope.PREMISES, Handled.class);

    /**
     * What was asked.
     *
     * @param on the day it reached the pharmacy
     * @param patient whose record it is about, where that is known
     */
    public record Request(
            PremisesId premises,
            RightsKind kind,
            LocalDate on,
            Means means,
            Asker asker,
            Optional<PatientId> patient,
            String wish) {}

    private static final Action<Opened> OPEN =
            Action.looks("SUBJECT_FORM_OPEN", PERMISSION, Action.Scope.PREMISES, Opened.class);

    private static final Action<Handled> ASSIGN = RightsDesk.action(Step.PATIENT_ASSIGNED);

    /** Whose record somebody is about to note a request about; empty where they did not come from one. */
    public record Opened(LocalDate today, Optional<String> about) {}

    private final UseCases useCases;
    private final RightsDesk desk;
    private final Subjects subjects;
    private final RightsSettings settings;
    private final TellHolders holders;

    TakeRequest(UseCases useCases, RightsDesk desk, Subjects subjects, RightsSettings settings, TellHolders holders) {
        this.useCases = useCases;
        this.desk = desk;
        this.subjects = subjects;
        this.settings = settings;
        this.holders = holders;
    }

    /** Begins to note one; whoever came from a record sees whose it is, before it is about the wrong patient. */
    public Outcome<Opened> open(Actor actor, PremisesId premises, Optional<PatientId> patient) {
        return useCases.perform(
                actor,
                OPEN,
                Target.at(premises),
                work -> patient.map(known -> subjects.open(work, premises, known)
                                .then(record -> done(new Opened(work.today(), Optional.of(record.displayName())))))
                        .orElseGet(() -> done(new Opened(work.today(), Optional.empty()))));
    }

    public Outcome<Handled> take(Actor actor, Request request) {
        return useCases.perform(actor, ACTION, Target.at(request.premises()), work -> take(work, request));
    }

    /** Names the record it is about, where whoever noted it did not know, or took the wrong one. */
    public Outcome<Handled> assign(Actor actor, Where where, PatientId patient) {
        return desk.take(actor, ASSIGN, Step.PATIENT_ASSIGNED, where, (work, request) -> about(work, request, patient));
    }

    private Outcome<Handled> take(Work work, Request asked) {
        if (asked.on().isAfter(work.today())) {
            return refused(RightsRefusal.NOT_YET);
        }
        var bare = new RightsRequest(
                new Where(asked.premises(), TimeOrderedId.next()),
                asked.kind(),
                RequestState.RECEIVED,
                Optional.empty(),
                new Receipt(asked.on(), asked.means(), settings.nation(work), asked.wish()),
                asked.asker(),
                List.of(),
                List.of());
        return asked.patient()
                .map(patient -> about(work, bare, patient))
                .orElseGet(() -> done(new RightsDesk.Taking(bare, Map.of())))
                .then(taking -> {
                    var begun = desk.begin(work, taking.request(), taking.words());
                    holders.tell(
                            work,
                            RightsDesk.PERMISSION,
                            "rights-request",
                            "A request about data was noted: "
                                    + taking.request().kind().title() + ", " + begun.reference() + ".",
                            "/premises/" + asked.premises() + "/rights/" + begun.id());
                    return done(begun);
                });
    }

    /** Names the record a request is about, and holds it. */
    Outcome<RightsDesk.Taking> about(Work work, RightsRequest request, PatientId patient) {
        return subjects.open(work, request.where().premises(), patient).then(record -> {
            subjects.release(work, request.holds());
            var words = new HashMap<String, String>();
            var about = request.about(record.id(), subjects.hold(work, record, request.where()));
            if (record.isDeceased() && request.kind() != RightsKind.COMPLAINT) {
                about = about.as(RightsKind.DECEASED);
                if (request.kind() != RightsKind.DECEASED) {
                    words.put("routed-from", request.kind().code());
                }
                if (subjects.isNew(work, record, request)) {
                    words.put(RightsRequest.NEW_RECORD, "yes");
                }
            }
            return done(new RightsDesk.Taking(about, words));
        });
    }
}
