package uk.co.pharmacyiq.launcher.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.audit.proof.EventProofs;
import uk.co.pharmacyiq.audit.proof.Progress;
import uk.co.pharmacyiq.audit.proof.RecordExport;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.launcher.installation.CommandFailed;
import uk.co.pharmacyiq.launcher.installation.Installation;
import uk.co.pharmacyiq.launcher.keys.Keys;
import uk.co.pharmacyiq.launcher.offline.OfflineApplication;
import uk.co.pharmacyiq.launcher.postgres.DatabaseRoles.Role;
import uk.co.pharmacyiq.work.Action;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;
import uk.co.pharmacyiq.work.UseCases;

/** Hands a record, or one event of it, to the operator; the record says that it was. */
@Component
@Lazy
class HandOut {

    private static final Action<Given> EXPORT =
            Action.looks("WHOLE_RECORD_EXPORT", "record.export", Action.Scope.OPERATOR, Given.class);
    private static final Action<Given> PROOF =
            Action.looks("EVENT_PROOF", "record.export", Action.Scope.OPERATOR, Given.class);

    /** What was handed out; empty where no signed checkpoint covers it yet. */
    record Given(Optional<RecordExport.Written> record, Optional<String> proof) {}

    private final UseCases useCases;
    private final RecordExport records;
    private final EventProofs proofs;

    HandOut(UseCases useCases, RecordExport records, EventProofs proofs) {
        this.useCases = useCases;
        this.records = records;
        this.proofs = proofs;
    }

    /** The application's own parts beside whatever server runs. */
    static OfflineApplication application(Installation installation, Clock clock) throws IOException {
        return OfflineApplication.on(
                installation.database(Role.APP), Keys.open(installation.keys()), clock, HandOut.class);
    }

    static Given given(Outcome<Given> outcome) {
        return switch (outcome) {
            case Outcome.Done<Given>(var given) -> given;
            case Outcome.Refused<Given>(var reason) -> throw new CommandFailed(reason.advice());
        };
    }

    /** Writes the whole record into a folder, or a zip file where the name ends so. */
    Outcome<Given> export(RecordExport.Scope scope, Path target, Progress progress) {
        return useCases.perform(operator(scope.organisation()), EXPORT, Target.none(), _ -> {
            try {
                return Outcome.done(new Given(write(scope, target, progress), Optional.empty()));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    Outcome<Given> proof(OrganisationId organisation, UUID event, Set<String> disclosed) {
        return useCases.perform(
                operator(organisation),
                PROOF,
                Target.of("event", event),
                _ -> Outcome.done(new Given(Optional.empty(), proofs.proofOf(organisation, event, disclosed))));
    }

    private Optional<RecordExport.Written> write(RecordExport.Scope scope, Path target, Progress progress)
            throws IOException {
        if (!target.toString().endsWith(".zip")) {
            Files.createDirectories(target);
            return records.folder(scope, target, progress);
        }
        try (OutputStream out = Files.newOutputStream(target)) {
            return records.zip(scope, out, progress);
        }
    }

    private static Actor.Operator operator(OrganisationId organisation) {
        return Actor.Operator.of(organisation, "audit");
    }
}
