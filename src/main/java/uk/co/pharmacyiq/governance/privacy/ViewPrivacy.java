package uk.co.pharmacyiq.governance.privacy;

import static uk.co.pharmacyiq.kernel.Outcome.done;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.governance.record.Told;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.patients.looking.Emergency;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Shows a reviewer the questions about looks, and one of them with what is known of it. The list names no patient; who opens a
 * question sees one, and that is on the trail of that patient. What is about the reviewer is kept from them.
 */
@Service
public class ViewPrivacy {

    public static final String PERMISSION = "patients.review";

    /** What the trail says of why a reviewer saw a patient. */
    static final String PURPOSE = "privacy-review";

    private static final Duration SHOWN = Duration.ofDays(365);

    private static final Action<Listing> LIST =
            Action.looks("LOOKS_LIST", PERMISSION, Action.Scope.ORGANISATION, Listing.class);

    private static final Action<Shown> VIEW =
            Action.looks("LOOKS_QUESTION_VIEW", PERMISSION, Action.Scope.ORGANISATION, Shown.class);

    private static final Action<Integer> CHECK =
            Action.looks("LOOKS_CHECK", PERMISSION, Action.Scope.ORGANISATION, Integer.class);

    /** The questions of the last twelve months, open ones first; how well each rule did; and what people are called. */
    public record Listing(List<PrivacyCase> cases, List<RuleScore> scores, Map<PersonId, String> people) {}

    /**
     * A question with what is known of it.
     *
     * @param patient what the patient is called; empty where it is about a day
     * @param entries of the record, as people are told them
     * @param said why the glass was broken, where it was
     */
    public record Shown(
            PrivacyCase asked,
            Optional<String> patient,
            List<Told> entries,
            Optional<String> said,
            Map<PersonId, String> people) {}

    private final UseCases useCases;
    private final PrivacyRounds rounds;
    private final CaseFile file;
    private final CaseEvidence evidence;

    ViewPrivacy(UseCases useCases, PrivacyRounds rounds, CaseFile file, CaseEvidence evidence) {
        this.useCases = useCases;
        this.rounds = rounds;
        this.file = file;
        this.evidence = evidence;
    }

    public Outcome<Listing> list(Actor actor) {
        if (useCases.rights(actor).holdsAnywhere(PERMISSION)) {
            rounds.now(actor.organisation());
        }
        return useCases.perform(actor, LIST, Target.none(), work -> {
            var all = file.since(work, work.now().minus(SHOWN));
            var mine = file.notAbout(work, all);
            return done(new Listing(mine, RuleScore.of(all), evidence.people(work)));
        });
    }

    public Outcome<Shown> view(Actor actor, UUID id) {
        return useCases.perform(
                actor,
                VIEW,
                Target.of("privacy-case", id),
                work -> file.find(work, id).then(found -> show(work, found)));
    }

    /** How many wait for an answer. */
    public Outcome<Integer> open(Actor actor) {
        rounds.unlessLately(actor.organisation());
        return useCases.perform(actor, CHECK, Target.none(), work -> done(file.open(work)));
    }

    private Outcome<Shown> show(Work work, PrivacyCase found) {
        work.because(PURPOSE);
        return done(new Shown(
                found,
                evidence.patient(work, found),
                evidence.entries(work, found),
                file.emergency(work, found).map(Emergency::reason),
                evidence.people(work)));
    }
}
