package uk.co.pharmacyiq.audit.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import uk.co.pharmacyiq.audit.SealedWorld;
import uk.co.pharmacyiq.audit.anchor.Anchor;
import uk.co.pharmacyiq.audit.anchor.AppendOnlyFile;
import uk.co.pharmacyiq.audit.note.VerifierKey;
import uk.co.pharmacyiq.audit.proof.OutsideView.Verdict;
import uk.co.pharmacyiq.audit.sealing.Sealer;
import uk.co.pharmacyiq.kernel.OrganisationId;

/**
 * A record of two organisations, sealed, kept in a file and cosigned by a witness; an outsider was there and kept what they
 * were given. Then somebody attacks it.
 */
final class AttackedWorld implements AutoCloseable {

    /** So many events of the attacked organisation are sealed: more than one tile. */
    static final int EVENTS = 300;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SealedWorld world = SealedWorld.open();
    private final VerifierKey platform = key(1);

    /** It knows the next log too, which there is once a backup had to be restored. */
    private final OutsideWitness witness = new OutsideWitness(world.folder(), platform, key(2));

    private final OrganisationId ours = SealedWorld.organisation();
    private final OrganisationId theirs = SealedWorld.organisation();
    private final Outsider outsider = new Outsider(world, ours, platform, witness.key());
    private final Administrator administrator = new Administrator(world);
    private final List<UUID> events = new ArrayList<>();
    private Sealer sealer = newSealer(Clock.systemUTC());
    private int ticks;

    /** Nothing is recorded yet. */
    static AttackedWorld empty() {
        return new AttackedWorld();
    }

    /** Several hundred events are sealed, cosigned and seen by the outsider. */
    static AttackedWorld sealed() {
        var attacked = empty();
        attacked.world.appendTogether(attacked.world.log(), attacked.ours, EVENTS - 20);
        attacked.world.append(attacked.theirs, 10);
        attacked.events.addAll(attacked.world.append(attacked.ours, 20));
        attacked.seal();
        attacked.visit();
        return attacked;
    }

    SealedWorld world() {
        return world;
    }

    OrganisationId ours() {
        return ours;
    }

    OrganisationId theirs() {
        return theirs;
    }

    VerifierKey platform() {
        return platform;
    }

    OutsideWitness witness() {
        return witness;
    }

    Outsider outsider() {
        return outsider;
    }

    Administrator administrator() {
        return administrator;
    }

    Sealer sealer() {
        return sealer;
    }

    /** An event in the middle of the full tile of our log. */
    UUID inTheMiddle() {
        return event(100);
    }

    /** The event at a place of our log. */
    UUID event(long index) {
        return UUID.fromString(world.rows("select event_id from audit.leaf where organisation_id = '%s' and idx = %d"
                        .formatted(ours, index))
                .getFirst());
    }

    /** The last of our events. */
    UUID newest() {
        return events.getLast();
    }

    int ticks() {
        return ticks;
    }

    /** One round of the sealer at work. */
    boolean tick() {
        ticks++;
        return sealer.tick();
    }

    /** Rounds until something is so. */
    void tickUntil(String what, BooleanSupplier so) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("%s; %s: %s", what, sealer.state(), sealer.told())
                    .isLessThan(end);
            tick();
            pause();
        }
    }

    /** Seals what there is and waits until the witness has signed it. */
    void seal() {
        tickUntil("everything is sealed", () -> !tick() && sealer.state() == Sealer.State.SEALING && unsealed() == 0);
        tickUntil("the newest checkpoint is cosigned", this::cosigned);
    }

    /** The outsider comes honestly: asks, is given an export, finds nothing and keeps its checkpoints. */
    Path visit() {
        var export = exported();
        var verdict = outsider.verify(export);
        assertThat(verdict.exit()).as(verdict.text()).isZero();
        outsider.keep(export);
        return export;
    }

    /** What the outsider finds in the record as it is given out now. */
    Verdict judged() {
        return outsider.verify(exported());
    }

    private Path exported() {
        outsider.ask();
        tickUntil("the record is signed", () -> {
            tick();
            return sealer.state() != Sealer.State.SEALING || outsider.answered();
        });
        return outsider.export();
    }

    /** The process that seals ends, and another one begins. */
    Sealer restart() {
        return restart(Clock.systemUTC());
    }

    Sealer restart(Clock clock) {
        sealer.close();
        sealer = newSealer(clock);
        return sealer;
    }

    /** The same with a sealer of other settings. */
    void restart(Sealer other) {
        sealer.close();
        sealer = other;
    }

    /** A sealer whose statements pass through somebody's hands, and that takes so many events a round. */
    Sealer newSealer(int batch, UnaryOperator<String> hands) {
        var usual = world.settings(anchors(), Clock.systemUTC());
        var pace = usual.pace();
        return new Sealer(new Sealer.Settings(
                InterceptedSql.of(usual.database(), hands),
                usual.keys(),
                usual.anchors(),
                usual.clock(),
                new Sealer.Pace(pace.tick(), pace.idle(), batch, pace.grace(), pace.retry())));
    }

    private List<Anchor> anchors() {
        return List.of(new AppendOnlyFile("file", world.anchorFile(), Clock.systemUTC()), witness.client());
    }

    /** The kinds of what sealing itself found so far. */
    List<String> found() {
        return world.rows("select kind from audit.finding order by found_at");
    }

    @Override
    public void close() {
        sealer.close();
        witness.close();
        world.close();
    }

    static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Sealer newSealer(Clock clock) {
        return world.newSealer(anchors(), clock);
    }

    private VerifierKey key(int log) {
        return world.keys()
                .signing()
                .getFirst()
                .named(world.keys().origins().heads(log))
                .verifier();
    }

    private long unsealed() {
        return Long.parseLong(world.rows("""
                select count(*) from audit.event e
                 where not exists (select from audit.leaf l
                                    where l.organisation_id = e.organisation_id and l.event_id = e.event_id)
                """).getFirst());
    }

    private boolean cosigned() {
        return !world.rows("select 1 from audit.cosignature where size = (select max(size) from audit.checkpoint)")
                .isEmpty();
    }
}
