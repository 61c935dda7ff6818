package uk.co.pharmacyiq.governance.record;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.co.pharmacyiq.audit.export.RecordFormat;
import uk.co.pharmacyiq.audit.export.RecordingSystem;
import uk.co.pharmacyiq.audit.proof.EventProofs;
import uk.co.pharmacyiq.audit.proof.Progress;
import uk.co.pharmacyiq.audit.proof.RecordExport;
import uk.co.pharmacyiq.audit.state.PublicKeys;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;
import uk.co.pharmacyiq.work.Work;

/** Takes the whole record of the organisation away, with the proofs of every entry, to be checked without us. */
@Service
public class ArchiveRecord {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration A_WHILE = Duration.ofMillis(250);

    /** What a second person agrees to. */
    private static final String ALL_OF_IT = "all of it with its proofs, as an archive";

    private static final Action<Boolean> ASK =
            Action.looks("RECORD_ARCHIVE_ASK", ExportRecord.PERMISSION, Action.Scope.ORGANISATION, Boolean.class);

    private static final Action<Archive> TAKE =
            Action.looks("RECORD_ARCHIVE", ExportRecord.PERMISSION, Action.Scope.ORGANISATION, Archive.class);

    /** A zip file that only this process may read; whoever hands it over deletes it. */
    public record Archive(Path file) {}

    private final UseCases useCases;
    private final EventProofs proofs;
    private final RecordExport export;
    private final PublicKeys keys;
    private final AllowExport allowed;

    ArchiveRecord(UseCases useCases, EventProofs proofs, RecordExport export, PublicKeys keys, AllowExport allowed) {
        this.useCases = useCases;
        this.proofs = proofs;
        this.export = export;
        this.keys = keys;
        this.allowed = allowed;
    }

    /** All of it, signed: the signature is asked for first and waited for a little. */
    public Outcome<Archive> archive(Actor.Person actor) {
        return useCases.perform(
                        actor,
                        ASK,
                        Target.none(),
                        work -> allowed.mark(work, ALL_OF_IT).then(_ -> {
                            proofs.ask(work.organisation());
                            return done(true);
                        }))
                .then(_ -> useCases.perform(
                        actor,
                        TAKE,
                        Target.none(),
                        work -> allowed.mark(work, ALL_OF_IT).then(mark -> archive(work, mark))));
    }

    private Outcome<Archive> archive(Work work, String mark) {
        try {
            var file = Files.createTempFile("record", ".zip");
            boolean written = false;
            try {
                var result = await(work, file);
                result.ifPresent(found -> work.note("entries", found.size()));
                written = result.isPresent();
                if (written) {
                    ZipMark.write(file, mark);
                    work.note("mark", mark);
                }
            } finally {
                if (!written) {
                    Files.delete(file);
                }
            }
            return written ? done(new Archive(file)) : refused(RecordRefusal.BEING_SIGNED);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Optional<RecordExport.Written> await(Work work, Path file) throws IOException {
        var formats = RecordFormat.all(new RecordingSystem(keys.base().orElse("pharmacyiq"), "PharmacyIQ"));
        var written = write(work, file, formats);
        for (var waited = Duration.ZERO;
                written.isEmpty() && waited.compareTo(PATIENCE) < 0;
                waited = waited.plus(A_WHILE)) {
            try {
                Thread.sleep(A_WHILE);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
            written = write(work, file, formats);
        }
        return written;
    }

    private Optional<RecordExport.Written> write(Work work, Path file, List<RecordFormat> formats) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            return export.zip(RecordExport.Scope.all(work.organisation(), formats), out, Progress.NONE);
        }
    }
}
