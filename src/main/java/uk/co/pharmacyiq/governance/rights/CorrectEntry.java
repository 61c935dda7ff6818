package uk.co.pharmacyiq.governance.rights;

import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Handled;
import uk.co.pharmacyiq.governance.rights.RightsDesk.Taking;
import uk.co.pharmacyiq.governance.rights.RightsRequest.Where;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.patients.record.Entry;
import uk.co.pharmacyiq.patients.record.Fact;
import uk.co.pharmacyiq.patients.record.FactKind;
import uk.co.pharmacyiq.patients.record.Records;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Puts right what somebody says is wrong in their record (DP-08). A fact is corrected: a new version says so, and the old
 * one stays. A professional's opinion stays as it is; that the person disagrees is noted beside it.
 */
@Service
public class CorrectEntry {

    private static final Action<Handled> CORRECT = RightsDesk.action(Step.CORRECTED);
    private static final Action<Handled> DISAGREE = RightsDesk.action(Step.DISAGREEMENT_NOTED);

    /** What is needed to write what is clinical, whoever asks for it. */
    private static final String CLINICAL = "patients.clinical";

    /** Which entry, and in which version it was looked at. */
    public record Looked(UUID entry, int version) {}

    private final UseCases useCases;
    private final RightsDesk desk;
    private final Subjects subjects;
    private final Records records;

    CorrectEntry(UseCases useCases, RightsDesk desk, Subjects subjects, Records records) {
        this.useCases = useCases;
        this.desk = desk;
        this.subjects = subjects;
        this.records = records;
    }

    /** Whether an entry is somebody's professional opinion. */
    public static boolean isOpinion(Entry entry) {
        return entry.kind() == FactKind.NOTE && entry.fact().get("opinion").equals(Optional.of("yes"));
    }

    /** Corrects a fact. */
    public Outcome<Handled> correct(Actor actor, Where where, Looked looked, Fact right) {
        return desk.take(
                actor,
                CORRECT,
                Step.CORRECTED,
                where,
                (work, request) -> entry(work, request, looked)
                        .then(entry -> isOpinion(entry)
                                ? refused(RightsRefusal.OPINION_STANDS)
                                : allowed(actor, where, entry)
                                        .then(_ -> records.change(
                                                work,
                                                entry.id(),
                                                looked.version(),
                                                right,
                                                Entry.Change.CORRECTED,
                                                Effects.why(request))))
                        .then(_ -> said(request, looked, "")));
    }

    /** Notes beside an opinion that the person disagrees, in their words. */
    public Outcome<Handled> disagree(Actor actor, Where where, Looked looked, String theirWords) {
        return desk.take(
                actor,
                DISAGREE,
                Step.DISAGREEMENT_NOTED,
                where,
                (work, request) -> entry(work, request, looked)
                        .then(entry -> isOpinion(entry)
                                ? allowed(actor, where, entry)
                                : refused(RightsRefusal.FACT_NOT_OPINION))
                        .then(entry -> Fact.of(
                                        FactKind.DISAGREEMENT,
                                        Map.of("entry", entry.id().toString(), "text", theirWords))
                                .then(fact -> records.add(work, entry.patient(), fact, Effects.why(request))))
                        .then(_ -> said(request, looked, theirWords)));
    }

    private Outcome<Entry> entry(Work work, RightsRequest request, Looked looked) {
        return subjects.of(work, request)
                .then(subject -> subject.entry(looked.entry())
                        .<Outcome<Entry>>map(Outcome::done)
                        .orElseGet(() -> refused(RightsRefusal.ENTRY_UNKNOWN)));
    }

    /** Handling requests gives nobody the right to write what is clinical. */
    private Outcome<Entry> allowed(Actor actor, Where where, Entry entry) {
        return entry.kind().need() != FactKind.Need.CLINICAL
                        || useCases.rights(actor).holdsAt(CLINICAL, where.premises())
                ? Outcome.done(entry)
                : refused(RightsRefusal.CLINICAL_RIGHT_NEEDED);
    }

    private static Outcome<Taking> said(RightsRequest request, Looked looked, String words) {
        return DecideRequest.taking(
                request,
                words.isEmpty()
                        ? Map.of("entry", looked.entry().toString())
                        : Map.of("entry", looked.entry().toString(), "reason", words));
    }
}
