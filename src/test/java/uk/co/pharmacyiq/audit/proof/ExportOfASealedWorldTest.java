package uk.co.pharmacyiq.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.co.pharmacyiq.audit.SealedWorld;
import uk.co.pharmacyiq.audit.export.RecordFormat;
import uk.co.pharmacyiq.audit.export.RecordingSystem;
import uk.co.pharmacyiq.audit.note.VerifierKey;
import uk.co.pharmacyiq.audit.proof.RecordExport.Scope;
import uk.co.pharmacyiq.kernel.OrganisationId;
import uk.co.pharmacyiq.keys.TenantContext;
import uk.co.pharmacyiq.keys.TestKeys;

/** What the real sealer sealed, as an outsider and as the server's own check see it, before and after somebody meddled. */
class ExportOfASealedWorldTest {

    private static final OrganisationId OURS = SealedWorld.organisation();
    private static final List<RecordFormat> FORMATS = RecordFormat.all(new RecordingSystem(SealedWorld.BASE, "Test 1"));

    @TempDir
    Path folder;

    private SealedWorld world;
    private JdbcClient app;
    private TransactionTemplate transaction;
    private TenantContext context;
    private EventProofs proofs;

    @BeforeEach
    void a_world() {
        world = SealedWorld.open();
        var pool = world.pool(world.database().app(), 2);
        app = JdbcClient.create(pool);
        context = TestKeys.context(pool, world.masterKey());
        transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        proofs = new EventProofs(app, world.log());
    }

    @AfterEach
    void no_more() {
        world.close();
    }

    private VerifierKey platform() {
        return world.keys()
                .signing()
                .getFirst()
                .named(SealedWorld.BASE + "/heads/1")
                .verifier();
    }

    /** In a transaction of the application, bound to an organisation; the world's own connection reads details. */
    private <T> T bound(OrganisationId organisation, Supplier<T> work) {
        return Optional.ofNullable(transaction.execute(_ -> {
                    context.bind(organisation);
                    return world.transaction().execute(_ -> {
                        world.bind(organisation);
                        return work.get();
                    });
                }))
                .orElseThrow();
    }

    private <T> T bound(Supplier<T> work) {
        return bound(OURS, work);
    }

    private void ask() {
        bound(() -> {
            proofs.ask(OURS);
            return true;
        });
    }

    private void sealAndSign() {
        world.seal();
        ask();
        world.seal();
    }

    private Path export(String name) throws IOException {
        var place = folder.resolve(name);
        var export = new RecordExport(app, world.log());
        var written = bound(() -> {
            try {
                return export.folder(Scope.all(OURS, FORMATS), place, Progress.NONE);
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        });
        assertThat(written).isPresent();
        return place;
    }

    private OfflineVerifier.Verdict verify(Path place, Object... more) {
        var arguments = new ArrayList<Object>(
                List.of("export", place, "--key", platform().text()));
        arguments.addAll(List.of(more));
        return OfflineVerifier.run(arguments.toArray());
    }

    private List<String> check() throws SQLException {
        return new RecordCheck(world.pool(world.database().auditor(), 1), platform(), List.of())
                .check(Optional.empty(), Progress.NONE).stream()
                        .map(finding -> finding.kind() + " "
                                + (finding.index().isPresent() ? finding.index().getAsLong() : "-"))
                        .toList();
    }

    private void meddle(String... statements) {
        var all = new ArrayList<>(List.of("set session_replication_role = replica"));
        for (var table : List.of("event", "leaf", "tile", "sealed_head", "signed_head", "checkpoint", "head_leaf")) {
            all.add("alter table audit." + table + " disable trigger user");
        }
        all.addAll(List.of(statements));
        world.asAdministrator(all.toArray(String[]::new));
    }

    @Test
    void an_export_of_sealed_events_is_ok_for_outsiders_and_for_the_server() throws Exception {
        world.append(OURS, 40);
        world.appendTogether(world.log(), OURS, 700);
        world.append(SealedWorld.organisation(), 3);
        sealAndSign();
        var first = export("first");
        assertThat(verify(first).text())
                .contains("740 events as sealed, 40 fields")
                .endsWith("OK\n");
        world.append(OURS, 30);
        sealAndSign();
        var second = export("second");
        var verdict = verify(second, "--previous", first.resolve("checkpoint"));
        assertThat(verdict.text()).contains("the 740 events of").endsWith("OK\n");
        assertThat(second.resolve("checkpoints/740")).exists();
        assertThat(Files.readAllLines(second.resolve("events.csv"))).hasSizeGreaterThan(770);
        assertThat(OfflineVerifier.run("consistency", first.resolve("checkpoint"), second.resolve("checkpoint"), second)
                        .text())
                .endsWith("OK\n");
        assertThat(check()).isEmpty();
    }

    @Test
    void the_proof_of_one_event_discloses_what_was_chosen_and_no_more() throws Exception {
        world.appendTogether(world.log(), OURS, 300);
        UUID event = world.append(OURS, 1).getFirst();
        assertThat(bound(() -> proofs.sealing(OURS, event))).isEqualTo(new Sealing.Waiting());
        world.seal();
        assertThat(bound(() -> proofs.proofOf(OURS, event, Set.of()))).isEmpty();
        ask();
        world.seal();
        assertThat(bound(() -> proofs.sealing(OURS, event))).isInstanceOfSatisfying(Sealing.Sealed.class, place -> {
            assertThat(place.index()).isEqualTo(300);
            assertThat(place.signed()).isTrue();
        });
        var file = folder.resolve("event.tlog-proof");
        Files.writeString(
                file,
                bound(() -> proofs.proofOf(OURS, event, Set.of("note", "absent")))
                        .orElseThrow());
        var verdict = OfflineVerifier.run("proof", file, "--key", platform().text());
        assertThat(verdict.text())
                .contains("number 300", "TEST_EVENT on thing", "  note: a detail of")
                .endsWith("OK\n");
        assertThat(bound(() -> proofs.proofOf(OURS, event, Set.of())).orElseThrow())
                .doesNotContain("note:");
        assertThat(Files.size(file)).isLessThan(8000);
    }

    @Test
    void the_application_reads_proofs_of_its_own_organisation_only() {
        UUID event = world.append(OURS, 1).getFirst();
        sealAndSign();
        var own = EventProofs.withoutDetails(app);
        assertThat(bound(() -> own.proofOf(OURS, event, Set.of()))).isPresent();
        var other = SealedWorld.organisation();
        assertThat(bound(other, () -> own.proofOf(OURS, event, Set.of()))).isEmpty();
        assertThat(bound(other, () -> own.sealing(OURS, event))).isEqualTo(new Sealing.Unknown());
    }

    @Test
    void an_edited_event_is_found_by_both() throws Exception {
        world.appendTogether(world.log(), OURS, 300);
        sealAndSign();
        meddle("update audit.event e set leaf = overlay(e.leaf placing 'X'::bytea from 20) from audit.leaf l"
                + " where l.event_id = e.event_id and l.idx = 7");
        assertThat(check()).containsExactly("leaf-changed 7");
        assertThat(verify(export("edited")).text()).contains("FINDING leaf-changed organisation=" + OURS + " index=7:");
    }

    @Test
    void an_event_edited_with_its_hash_and_tile_is_found_by_both() throws Exception {
        world.appendTogether(world.log(), OURS, 300);
        sealAndSign();
        meddle(
                "update audit.event e set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), 'TEST_EVENT', 'TEST_EVENX'), 'UTF8')"
                        + " from audit.leaf l where l.event_id = e.event_id and l.idx = 7",
                "update audit.leaf l set leaf_hash = sha256('\\x00'::bytea || e.leaf) from audit.event e"
                        + " where l.event_id = e.event_id and l.idx = 7",
                "update audit.tile t set data = (select string_agg(leaf_hash, ''::bytea order by idx) from audit.leaf l"
                        + " where l.organisation_id = t.organisation_id and idx < 256) where level = 0 and n = 0");
        assertThat(check()).contains("tile-changed 0", "head-changed 300", "consistency-broken 300");
        assertThat(verify(export("edited")).kinds()).contains("root-mismatch");
    }

    @Test
    void rows_taken_away_are_found_by_both() throws Exception {
        world.appendTogether(world.log(), OURS, 300);
        sealAndSign();
        meddle("delete from audit.event e using audit.leaf l where l.event_id = e.event_id and l.idx = 7");
        assertThat(check()).containsExactly("body-missing 7");
        assertThat(verify(export("deleted")).kinds()).contains("body-missing");
        meddle("delete from audit.leaf where idx >= 290", "update audit.head set size = 290");
        assertThat(check()).contains("rollback 290", "head-changed 290");
    }

    @Test
    void changed_secrets_heads_and_signatures_are_found() throws Exception {
        world.append(OURS, 5);
        sealAndSign();
        meddle("update audit.event e set sealed = e.sealed || '\\x00'::bytea from audit.leaf l"
                + " where l.event_id = e.event_id and l.idx = 2");
        assertThat(check()).containsExactly("body-changed 2");
        meddle("update audit.sealed_head set salt = sha256(salt)");
        assertThat(check()).contains("head-changed 5");
        assertThat(verify(export("salted")).kinds()).contains("head-changed");
        meddle("update audit.checkpoint set note = replace(note, E'/heads/1\\n', E'/heads/2\\n')");
        assertThat(check()).contains("signature-invalid 1");
    }
}
