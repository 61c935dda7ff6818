package uk.co.pharmacyiq.audit.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import uk.co.pharmacyiq.audit.proof.Finding;
import uk.co.pharmacyiq.audit.proof.OutsideView.Verdict;
import uk.co.pharmacyiq.audit.proof.Progress;
import uk.co.pharmacyiq.audit.proof.RecordCheck;
import uk.co.pharmacyiq.audit.sealing.Sealer;

/** One attack that has just been done, and who finds it: each detector is asked, must find it, and is timed. */
final class Attack {

    private static final String EACH_TICK = "every tick";
    private static final String AT_START = "at start, hourly";

    private final AttackedWorld attacked;
    private final int number;
    private final String what;

    private Attack(AttackedWorld attacked, int number, String what) {
        this.attacked = attacked;
        this.number = number;
        this.what = what;
    }

    static Attack done(AttackedWorld attacked, int number, String what) {
        return new Attack(attacked, number, what);
    }

    /** The sealer, going on as if nothing were, sees it and puts it in the list of findings. */
    Attack seenBySealer(String kind) {
        var timer = new Timer();
        attacked.tickUntil("the sealer finds " + kind, () -> attacked.found().contains(kind));
        return timer.saw("sealer", kind, EACH_TICK);
    }

    /** The sealer stops, and tells why. */
    Attack stopsSealer(String kind, String sentence) {
        return stopsSealer("sealer", kind, sentence);
    }

    /** The sealer stops because a place outside the database keeps something else. */
    Attack seenByAnchors(String kind, String sentence) {
        return stopsSealer("anchors", kind, sentence);
    }

    private Attack stopsSealer(String by, String kind, String sentence) {
        var timer = new Timer();
        attacked.tickUntil("sealing stops", () -> attacked.sealer().state() == Sealer.State.DOWN);
        assertThat(attacked.sealer().told()).contains(sentence);
        assertThat(attacked.found()).contains(kind);
        assertThat(attacked.world().rows("select state from audit.sealer_status"))
                .containsExactly("down");
        return timer.saw(by, kind, AT_START);
    }

    Attack seenByReconciler(String kind) {
        var timer = new Timer();
        var kinds = found(attacked.sealer()::reconcile);
        assertThat(kinds).contains(kind);
        return timer.saw("reconciler", kind, AT_START);
    }

    Attack seenByDeepCheck(String kind) {
        var timer = new Timer();
        var kinds = found(attacked.sealer()::deepCheck);
        assertThat(kinds).contains(kind);
        return timer.saw("deep check", kind, "at start, weekly");
    }

    /** The check that the operator runs, under the auditor's role. */
    Attack seenByAuditor(String kind) {
        var timer = new Timer();
        assertThat(audit(attacked)).extracting(Finding::kind).contains(kind);
        return timer.saw("auditor", kind, "whenever run");
    }

    /** The outsider comes again. */
    Attack seenByOutsider(String kind) {
        var timer = new Timer();
        return timer.saw(attacked.judged(), kind);
    }

    /** The outsider is given something else than a fresh export. */
    Attack seenByOutsider(String kind, Supplier<Verdict> judged) {
        var timer = new Timer();
        return timer.saw(judged.get(), kind);
    }

    /** Somebody else sees it: the reader of an event, a witness. */
    Attack seenBy(String who, String kind, String looks, Runnable assertion) {
        var timer = new Timer();
        assertion.run();
        return timer.saw(who, kind, looks);
    }

    /** Something the sealer answers with what it found. */
    @FunctionalInterface
    private interface Check {
        List<uk.co.pharmacyiq.audit.sealing.rows.Finding> findings() throws SQLException;
    }

    private static List<String> found(Check check) {
        try {
            return check.findings().stream()
                    .map(uk.co.pharmacyiq.audit.sealing.rows.Finding::kind)
                    .toList();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Everything against everything, from the server's side. */
    static List<Finding> audit(AttackedWorld attacked) {
        var world = attacked.world();
        try (var pool = world.pool(world.database().auditor(), 1)) {
            var check = new RecordCheck(
                    pool, attacked.platform(), List.of(attacked.witness().key()));
            return check.check(Optional.empty(), Progress.NONE);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** From the moment a detector begins to look. */
    private final class Timer {
        private final long began = System.nanoTime();
        private final int ticksBefore = attacked.ticks();

        Attack saw(Verdict verdict, String kind) {
            assertThat(verdict.exit()).as(verdict.text()).isEqualTo(3);
            assertThat(verdict.kinds()).as(verdict.text()).contains(kind);
            return saw("outsider", kind, "every visit");
        }

        Attack saw(String by, String kind, String looks) {
            var took = Duration.ofNanos(System.nanoTime() - began).toMillis();
            Sightings.add(
                    number,
                    what,
                    new Sightings.Sighting(by, kind, looks, Math.max(1, took), attacked.ticks() - ticksBefore));
            return Attack.this;
        }
    }
}
