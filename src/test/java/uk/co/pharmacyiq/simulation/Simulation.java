package uk.co.pharmacyiq.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;

/** One run of one seed: clock, acts, people, crashes and repetitions follow from it. Ends, or says what went wrong and how to see it again. */
final class Simulation {

    /** Some days have 23 hours, some 25; on 10 December 2026 the rules change. */
    private static final List<Instant> BEGINNINGS = List.of(
            Instant.parse("2026-11-23T09:00:00Z"),
            Instant.parse("2026-12-08T16:40:00Z"),
            Instant.parse("2026-12-31T22:15:00Z"),
            Instant.parse("2027-03-27T21:30:00Z"),
            Instant.parse("2027-06-30T21:50:00Z"),
            Instant.parse("2027-10-30T20:10:00Z"));

    private final long seed;
    private final Rig rig;
    private final Random random;
    private final World world;
    private final Model model;
    private final Choice choice;
    private final Doing doing;
    private final List<UUID> movements = new ArrayList<>();
    private final List<String> story = new ArrayList<>();
    private Instant now;

    private Simulation(long seed, Rig rig) {
        this.seed = seed;
        this.rig = rig;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.now = BEGINNINGS.get(random.nextInt(BEGINNINGS.size()));
        rig.clock().at(now);
        this.world = new World(
                rig.application(),
                rig.team(),
                now.atZone(ZoneId.of("Europe/London")).toLocalDate());
        this.model = new Model(world.expiries(), world.places());
        this.choice = new Choice(random, model);
        this.doing = new Doing(world, movements);
    }

    /** Runs a seed; how many acts were done. */
    static int run(long seed, Rig rig) {
        var simulation = new Simulation(seed, rig);
        try {
            return simulation.run(new Truth(simulation.world.database(), simulation.world, simulation.movements));
        } catch (SQLException | RuntimeException | AssertionError wrong) {
            throw new AssertionError(simulation.report(wrong), wrong);
        }
    }

    private int run(Truth truth) throws SQLException {
        int steps = 20 + random.nextInt(11);
        for (int step = 1; step <= steps; step++) {
            now = now.plus(passes());
            rig.clock().at(now);
            step(step, truth);
            rig.mischief().after(step, world);
            compare(truth);
        }
        for (int where = 0; where < 2; where++) {
            standing(where);
            doing.sections(where)
                    .forEach(section -> require(
                            doing.firstWrong(section).isEmpty(),
                            "an entry of " + section.line().title() + " does not prove"));
            signOff(where);
        }
        return steps;
    }

    /** Mostly minutes, at times a night; now and then exactly up to the two hours. */
    private Duration passes() {
        return switch (random.nextInt(12)) {
            case 0 -> Duration.ZERO;
            case 1 -> Duration.ofHours(6 + random.nextInt(16));
            case 2 -> Duration.ofMinutes(120);
            case 3 -> Duration.ofSeconds(random.nextInt(60));
            default -> Duration.ofMinutes(1 + random.nextInt(70));
        };
    }

    private void step(int step, Truth truth) throws SQLException {
        var act = choice.next();
        story.add(step + ". " + now + " " + act);
        var press = doing.prepare(act, now);
        var person = world.person(act.who());
        var key = "simulation-" + seed + "-" + step + "-" + world.premises(0);
        var sent = with(person, key, act.toString());
        int dice = random.nextInt(100);
        int statement = 1 + random.nextInt(14);
        boolean again = random.nextBoolean();
        if (dice < 12) {
            var kind = dice < 8
                    ? Faults.Kind.STATEMENT_FAILS
                    : dice < 10 ? Faults.Kind.KILLED : Faults.Kind.KILLED_BEFORE_COMMIT;
            var outcome = cutOff(press, sent, kind, statement);
            if (outcome.isPresent()) {
                expect(act, outcome.get(), truth);
            } else {
                compare(truth);
                if (again) {
                    expect(act, press.by(again(sent)), truth);
                }
            }
        } else if (dice < 20) {
            var outcome = cutOff(press, sent, Faults.Kind.ANSWER_LOST, 1);
            expect(act, outcome.isPresent() ? outcome.get() : press.by(again(sent)), truth);
        } else {
            var first = expect(act, press.by(sent), truth);
            if (dice < 28) {
                var second = code(press.by(again(sent)));
                story.add("   sent again: " + second);
                require(!rig.keys() || second.equals(first), "sent again it came to " + second);
            } else if (dice < 32 && !first.equals("not-allowed")) {
                var reused = code(press.by(with(person, key, "something else")));
                require(reused.equals("idempotency-key-reused"), "the key was used again: " + reused);
            }
        }
        if (act instanceof Act.SignOn
                || act instanceof Act.SignOff
                || act instanceof Act.Leave
                || act instanceof Act.Return) {
            standing(act.where());
        }
    }

    /** What came of an act that was cut off; empty where nobody heard. */
    private Optional<Outcome<?>> cutOff(Doing.Press press, Actor.Person person, Faults.Kind kind, int statement) {
        rig.faults().arm(kind, statement);
        try {
            return Optional.of(press.by(person));
        } catch (RuntimeException crash) {
            if (!rig.faults().disarm()) {
                throw crash;
            }
            story.add(
                    "   " + kind + " at " + statement + ": " + crash.getClass().getSimpleName());
            return Optional.empty();
        } finally {
            rig.faults().disarm();
        }
    }

    private String expect(Act act, Outcome<?> outcome, Truth truth) throws SQLException {
        var expected = model.tell(act, now);
        var came = code(outcome);
        story.add("   " + came);
        require(came.equals(expected), "expected " + expected + ", came " + came);
        if (model.movements().size() > movements.size()) {
            movements.add(truth.newest());
        }
        return came;
    }

    private void compare(Truth truth) throws SQLException {
        var expected = new ArrayList<>(model.lines());
        var found = new ArrayList<>(truth.lines());
        var more = new ArrayList<>(found);
        expected.forEach(more::remove);
        found.forEach(expected::remove);
        require(expected.isEmpty() && more.isEmpty(), "missing " + expected + ", there instead " + more);
        var problems = truth.problems();
        require(problems.isEmpty(), problems.toString());
    }

    private void standing(int where) {
        var view = doing.standing(where);
        var duty = model.duty(where);
        require(
                view.state().name().equals(duty.state(now))
                        && view.today().total().equals(duty.today(now)),
                "responsible: " + view.state() + ", away " + view.today().total() + " today; expected "
                        + duty.state(now) + ", " + duty.today(now));
    }

    /** So that whoever is responsible here is free for the next run. */
    private void signOff(int where) {
        model.duty(where)
                .person()
                .ifPresent(person -> TestPharmacy.done(doing.prepare(new Act.SignOff(person, where, false), now)
                        .by(world.person(person))));
    }

    private static void require(boolean so, String otherwise) {
        if (!so) {
            throw new AssertionError(otherwise);
        }
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Done<?> ? Model.DONE : TestPharmacy.refusal(outcome);
    }

    private Actor.Person again(Actor.Person person) {
        return rig.keys() ? person : person.with(Request.none());
    }

    private static Actor.Person with(Actor.Person person, String key, String said) {
        var none = Request.none();
        return person.with(
                new Request(none.id(), "", "", Optional.empty(), Optional.of(new Request.Once(key, digest(said)))));
    }

    private static String digest(String said) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private String report(Throwable wrong) {
        return "seed " + seed + ": " + wrong.getMessage() + "\n" + String.join("\n", story)
                + "\nagain: ./mvnw test -Dtest=SimulationTest -Dpharmacyiq.seed=" + seed;
    }
}
