package uk.co.pharmacyiq.patients.export;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Makes the passphrase of a file and shows it, once, to whoever asked for the file, before there is a file. */
@Service
public class ShowPassphrase {

    private static final Action<Shown> ACTION = Action.changes(
                    "PATIENTS_EXPORT_PASSPHRASE", AllowPatientExport.PERMISSION, Action.Scope.ORGANISATION, Shown.class)
            .afterProof();

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Letters and digits that nobody takes for another: 30 of them, so that 24 are 117 bits. */
    private static final String LETTERS = "abcdefghjkmnpqrstvwxyz23456789";

    /** A passphrase in groups of four. */
    public record Shown(String passphrase) {

        @Override
        public String toString() {
            return "Shown";
        }
    }

    private final UseCases useCases;
    private final Taking taking;
    private final RemovalStepStore steps;

    ShowPassphrase(UseCases useCases, Taking taking, RemovalStepStore steps) {
        this.useCases = useCases;
        this.taking = taking;
        this.steps = steps;
    }

    /** Shows it; an answer given to the same key again would be a second showing, so none is remembered. */
    public Outcome<Shown> show(Actor.Person actor, UUID removal) {
        return useCases.perform(
                actor.with(actor.request().composed()),
                ACTION,
                Target.of("removal", removal),
                work -> taking.mine(work, removal).then(mine -> {
                    var passphrase =
                            IntStream.range(0, 6).mapToObj(_ -> letters()).collect(Collectors.joining("-"));
                    return steps.seal(work, mine.id(), passphrase)
                            ? done(new Shown(passphrase))
                            : refused(ExportRefusal.PASSPHRASE_SHOWN);
                }));
    }

    /** The passphrase that was shown. */
    Optional<char[]> opened(Work work, UUID removal) {
        return steps.passphrase(work, removal).map(String::toCharArray);
    }

    private static String letters() {
        return IntStream.range(0, 4)
                .mapToObj(_ -> String.valueOf(LETTERS.charAt(RANDOM.nextInt(LETTERS.length()))))
                .collect(Collectors.joining());
    }
}
