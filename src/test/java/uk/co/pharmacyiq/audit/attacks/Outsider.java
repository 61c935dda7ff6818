package uk.co.pharmacyiq.audit.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.co.pharmacyiq.audit.SealedWorld;
import uk.co.pharmacyiq.audit.note.TlogProof;
import uk.co.pharmacyiq.audit.note.VerifierKey;
import uk.co.pharmacyiq.audit.proof.OutsideView;
import uk.co.pharmacyiq.audit.proof.OutsideView.Verdict;
import uk.co.pharmacyiq.audit.proof.Progress;
import uk.co.pharmacyiq.audit.proof.RecordExport;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.kernel.TimeOrderedId;

/**
 * Somebody who trusts nobody in the house. They hold the platform's public key, a witness's public key and, as text, the
 * checkpoints of their last visit; what they are given they check with the one-file verifier.
 */
final class Outsider {

    private final SealedWorld world;
    private final OrganisationId organisation;
    private final VerifierKey platform;
    private final VerifierKey witness;
    private final List<String> kept = new ArrayList<>();
    private final JdbcClient auditor;
    private final TransactionTemplate transaction;
    private int exports;

    Outsider(SealedWorld world, OrganisationId organisation, VerifierKey platform, VerifierKey witness) {
        this.world = world;
        this.organisation = organisation;
        this.platform = platform;
        this.witness = witness;
        var pool = world.pool(world.database().auditor(), 2);
        this.auditor = JdbcClient.create(pool);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    /** Asks for a signature of how the record stands now. */
    void ask() {
        transaction.executeWithoutResult(_ -> {
            auditor.sql("set transaction read write").update();
            auditor.sql("insert into audit.signing_request (organisation_id, request_id) values (?, ?)")
                    .params(List.of(organisation.value(), TimeOrderedId.next()))
                    .update();
        });
    }

    /** Whether that was answered. */
    boolean answered() {
        return auditor.sql("select count(*) from audit.signing_request where organisation_id = ?")
                        .param(organisation.value())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** Has the record of the organisation written to a new folder. */
    Path export() {
        var folder = world.folder().resolve("export-" + organisation + "-" + exports++);
        var scope = RecordExport.Scope.all(organisation, List.of());
        transaction.executeWithoutResult(_ -> {
            try {
                OutsideView.export(auditor, world.log())
                        .folder(scope, folder, Progress.NONE)
                        .orElseThrow(() -> new IllegalStateException("no checkpoint of the record is signed"));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        return folder;
    }

    /** Holds an export against what is kept. */
    Verdict verify(Path export, String... more) {
        var arguments =
                new ArrayList<Object>(List.of("export", export, "--key", platform.text(), "--witness", witness.text()));
        for (int at = 0; at < kept.size(); at++) {
            arguments.add("--previous");
            arguments.add(file("kept-" + at, kept.get(at)));
        }
        arguments.addAll(List.of(more));
        return OutsideView.verify(arguments.toArray());
    }

    /** Holds a proof of one event against the keys. */
    Verdict verifyProof(byte[] proof) {
        try {
            var file = Files.write(world.folder().resolve("event.tlog-proof"), proof);
            return OutsideView.verify("proof", file, "--key", platform.text(), "--witness", witness.text());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Keeps the two checkpoints of an export: the organisation's own, and the cosigned one of the log of heads. */
    void keep(Path export) {
        kept.clear();
        kept.add(read(export.resolve("checkpoint")));
        kept.add(TlogProof.parse(read(export.resolve("head.tlog-proof")))
                .orElseThrow()
                .checkpoint());
    }

    /** The organisation's checkpoint that was kept. */
    String keptCheckpoint() {
        return kept.getFirst();
    }

    /** The cosigned checkpoint of the log of heads that was kept. */
    String keptHeads() {
        return kept.getLast();
    }

    UUID organisation() {
        return organisation.value();
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(world.folder().resolve(name + "-" + organisation), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
