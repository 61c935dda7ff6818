package uk.co.pharmacyiq.controlled.papers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.controlled.papers.Admission.Window;
import uk.co.pharmacyiq.controlled.papers.PrintRegister.File;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/**
 * Gives the register of premises between two days as one file that an inspector checks without us (CD-18). First what is in it
 * goes on the record, as the digest of each file; then the proofs of that event and of those of the entries are added.
 */
@Service
public class TakeExtract {

    public static final String PERMISSION = PrintRegister.PERMISSION;

    /** The name of the act on the record. */
    public static final String ACT = "REGISTER_EXTRACT_EXPORT";

    private static final Action<Stated> STATE = Action.looks(ACT, PERMISSION, Action.Scope.PREMISES, Stated.class);
    private static final Action<Boolean> ASK =
            Action.looks("REGISTER_EXTRACT_ASK", PERMISSION, Action.Scope.PREMISES, Boolean.class);
    private static final Action<File> PROVE =
            Action.looks("REGISTER_EXTRACT_PROOF", PERMISSION, Action.Scope.PREMISES, File.class);

    /** What is in the extract, and the event that says so. */
    private record Stated(UUID event, ExtractFiles files, List<UUID> events, String readMe) {}

    private final UseCases useCases;
    private final PaperReader reader;
    private final RefusedAttempts refusedAttempts;
    private final ExtractProofs proofs;

    TakeExtract(UseCases useCases, PaperReader reader, RefusedAttempts refusedAttempts, ExtractProofs proofs) {
        this.useCases = useCases;
        this.reader = reader;
        this.refusedAttempts = refusedAttempts;
        this.proofs = proofs;
    }

    public Outcome<File> take(Actor actor, PremisesId premises, Period period) {
        var target = Target.at(premises);
        return useCases.perform(
                        actor,
                        STATE,
                        target,
                        work -> reader.window(work, premises)
                                .then(window -> state(work, premises, window.within(period), period)))
                .then(stated -> useCases.perform(actor, ASK, target, work -> ask(work, stated))
                        .then(_ -> useCases.perform(actor, PROVE, target, work -> prove(work, stated))));
    }

    private Outcome<Boolean> ask(Work work, Stated stated) {
        return proofs.ask(work, stated.event()) ? done(true) : refused(PapersRefusal.BEING_SIGNED);
    }

    private Outcome<Stated> state(Work work, PremisesId premises, Window window, Period period) {
        return reader.sheets(work, premises, Optional.empty(), window).then(sheets -> {
            var where = reader.where(work, premises);
            var content = new ExtractFiles.Content(
                    sheets,
                    edges(work, sheets, window),
                    refusedAttempts.at(work, premises, window.from(), window.until()).stream()
                            .map(ViewTrail.Attempt::of)
                            .toList());
            var files = ExtractFiles.of(content, RegisterPaper.of(where, period.words(), sheets, work.now()));
            files.digests().forEach(work::fact);
            work.fact("from", window.from());
            work.fact("until", window.until());
            work.fact("sections", sheets.size());
            work.note("period", period.words());
            return done(new Stated(work.eventId(), files, content.events(), ExtractReadMe.of(where, period.words())));
        });
    }

    private Map<String, ExtractFiles.Edges> edges(Work work, List<SectionSheet> sheets, Window window) {
        var edges = new TreeMap<String, ExtractFiles.Edges>();
        for (var sheet : sheets) {
            var id = sheet.section().id();
            var span = reader.span(work, id, window);
            edges.put(
                    id.toString(),
                    new ExtractFiles.Edges(
                            reader.eventOf(work, id, span.first() - 1)
                                    .map(UUID::toString)
                                    .orElse(""),
                            reader.eventOf(work, id, span.last() + 1)
                                    .map(UUID::toString)
                                    .orElse("")));
        }
        return edges;
    }

    private Outcome<File> prove(Work work, Stated stated) {
        var all = new TreeMap<>(stated.files().files());
        var statement = proofs.proof(work, stated.event());
        if (statement.isEmpty()) {
            return refused(PapersRefusal.BEING_SIGNED);
        }
        var text = statement.get();
        all.put("README.txt", stated.readMe().getBytes(UTF_8));
        all.put("statement.tlog-proof", text.getBytes(UTF_8));
        all.put("checkpoint", text.substring(text.indexOf("\n\n") + 2).getBytes(UTF_8));
        for (var event : stated.events()) {
            var proof = proofs.proof(work, event);
            if (proof.isEmpty()) {
                return refused(PapersRefusal.BEING_SIGNED);
            }
            all.put("proofs/" + event + ".tlog-proof", proof.get().getBytes(UTF_8));
        }
        work.about("extract", stated.event());
        return done(new File("register-extract.zip", "application/zip", Zipped.of(all)));
    }
}
