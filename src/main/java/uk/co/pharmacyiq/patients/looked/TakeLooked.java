package uk.co.pharmacyiq.patients.looked;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.patients.looking.LookReason;
import uk.co.pharmacyiq.patients.looking.LookRefusal;
import uk.co.pharmacyiq.patients.record.PatientRefusal;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Shows who looked at a patient's record, and hands it out as a file (M-048, M-129). Asking is itself a look at the record and
 * stands on it. Nobody asks about their own: a colleague does it for them, as for any patient.
 */
@Service
public class TakeLooked {

    public static final String PERMISSION = "patients.looked";

    /** The names of the acts on the record. */
    public static final String ACT = "PATIENT_LOOKED_VIEW";

    private static final Action<Looked> VIEW = Action.looks(ACT, PERMISSION, Action.Scope.PREMISES, Looked.class);

    private static final Action<Taken> TAKE =
            Action.looks("PATIENT_LOOKED_EXPORT", PERMISSION, Action.Scope.PREMISES, Taken.class);

    private static final Action<Boolean> ASK =
            Action.looks("PATIENT_LOOKED_ASK", PERMISSION, Action.Scope.PREMISES, Boolean.class);

    /** Where, whose, and of when. */
    public record Request(PremisesId premises, PatientId patient, Looked.Period period) {}

    /** A form of file. */
    public enum Form {
        PDF,
        JSON,
        /** Both, with the proof of each entry. */
        PROOFS
    }

    /** What is in the file. */
    record Taken(Looked looked, List<LookedProofs.Proof> proofs) {}

    /** A file to hand out. */
    public record File(String name, String mediaType, byte[] bytes) {}

    private final UseCases useCases;
    private final Records records;
    private final LookedReader reader;
    private final LookedProofs proofs;

    TakeLooked(UseCases useCases, Records records, LookedReader reader, LookedProofs proofs) {
        this.useCases = useCases;
        this.records = records;
        this.reader = reader;
        this.proofs = proofs;
    }

    public Outcome<Looked> view(Actor actor, Request request) {
        return useCases.perform(actor, VIEW, target(request), work -> read(work, request));
    }

    /** A file; where proofs are wanted, what it takes to sign them is asked for first and waited for a little. */
    public Outcome<File> take(Actor actor, Request request, Form form) {
        if (form != Form.PROOFS) {
            return taken(actor, request, form);
        }
        return useCases.perform(actor, ASK, target(request), work -> ask(work, request))
                .then(_ -> taken(actor, request, form));
    }

    private Outcome<File> taken(Actor actor, Request request, Form form) {
        return useCases.perform(actor, TAKE, target(request), work -> take(work, request, form))
                .then(taken -> done(LookedFiles.file(taken, form)));
    }

    private static Target target(Request request) {
        return Target.at(request.premises());
    }

    private Outcome<Looked> read(Work work, Request request) {
        var patient = records.standing(work, request.patient());
        if (patient.isEmpty()) {
            return refused(PatientRefusal.UNKNOWN);
        }
        work.about("patient", patient.get());
        if (records.isOf(work, patient.get(), work.person())) {
            return refused(LookRefusal.OWN_RECORD);
        }
        work.because(LookReason.RIGHTS.code());
        return reader.read(work, patient.get(), request.period())
                .<Outcome<Looked>>map(Outcome::done)
                .orElseGet(() -> refused(PatientRefusal.UNKNOWN));
    }

    private Outcome<Boolean> ask(Work work, Request request) {
        return read(work, request).then(looked -> done(proofs.ask(work, events(looked))));
    }

    private Outcome<Taken> take(Work work, Request request, Form form) {
        return read(work, request).then(looked -> {
            work.note("form", form.name().toLowerCase(Locale.ROOT));
            work.note("lines", looked.lines().size());
            return proofs.take(work, form == Form.PROOFS ? events(looked) : List.of())
                    .<Outcome<Taken>>map(taken -> done(new Taken(looked, taken)))
                    .orElseGet(() -> refused(LookedRefusal.BEING_SIGNED));
        });
    }

    private static List<UUID> events(Looked looked) {
        return looked.lines().stream().map(Looked.Line::event).toList();
    }
}
