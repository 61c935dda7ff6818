package uk.co.pharmacyiq.patients.export;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.TellHolders;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Hands a list of patients over as an encrypted file, part by part: each part's patients stand on the record before a byte of
 * them leaves. Neither memory nor disk ever holds the list. A file that breaks off is spent; another must be asked for.
 */
@Service
public class TakeExport {

    private static final Action<Begun> BEGIN = Action.changes(
                    "PATIENTS_EXPORT_TAKE", AllowPatientExport.PERMISSION, Action.Scope.ORGANISATION, Begun.class)
            .afterProof();

    /** What is needed to write the file. */
    record Begun(Removal removal, Canary canary, ExportFile.Mark mark, char[] passphrase) {}

    /** A file about to be written. */
    public interface File {

        /** Writes all of it, reading the patients as it goes. */
        void writeTo(OutputStream out) throws IOException;
    }

    private final UseCases useCases;
    private final Taking taking;
    private final ShowPassphrase passphrases;
    private final ExportParts parts;
    private final TellHolders tellHolders;

    TakeExport(
            UseCases useCases, Taking taking, ShowPassphrase passphrases, ExportParts parts, TellHolders tellHolders) {
        this.useCases = useCases;
        this.taking = taking;
        this.passphrases = passphrases;
        this.parts = parts;
        this.tellHolders = tellHolders;
    }

    /** Begins; who looks after privacy is told. */
    public Outcome<File> take(Actor.Person actor, UUID removal) {
        var asker = actor.with(actor.request().composed());
        return useCases.perform(asker, BEGIN, Target.of("removal", removal), work -> begin(work, removal))
                .then(begun -> done(out -> parts.write(asker, begun, out)));
    }

    private Outcome<Begun> begin(Work work, UUID id) {
        return taking.mine(work, id).then(removal -> {
            var passphrase = passphrases.opened(work, id);
            if (passphrase.isEmpty()) {
                return refused(ExportRefusal.PASSPHRASE_FIRST);
            }
            var canary = Canary.hatch();
            parts.begin(work, id, canary);
            work.because(removal.wish().purpose().code());
            work.note("for", removal.wish().purpose().title());
            work.note("recipient", removal.wish().recipient());
            tellHolders.tell(
                    work,
                    "patients.review",
                    "patients-exported",
                    "A list of patients left the pharmacy: "
                            + removal.wish().purpose().title() + ".",
                    "/patient-exports/" + id);
            var mark = new ExportFile.Mark(id, ((Actor.Person) work.actor()).displayName(), work.now());
            return done(new Begun(removal, canary, mark, passphrase.get()));
        });
    }
}
