package uk.co.pharmacyiq.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestNodes;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.identity.SignIn;
import uk.co.pharmacyiq.identity.session.Browser;
import uk.co.pharmacyiq.identity.session.EndSessions;
import uk.co.pharmacyiq.identity.session.SessionDoor;
import uk.co.pharmacyiq.identity.session.SignedIn;
import uk.co.pharmacyiq.work.Request;

/**
 * What knowing people costs: sign-ins a second beside the Argon2 hashes a second of the same machine in the same run (the
 * hash is the price, and meant to be), the check of a session with each request beside a bare round trip to the database,
 * and how long after a revocation on one node a second node still lets a request in. Argument: rounds of revocation.
 */
public final class IdentityBench {

    private static final int PEOPLE = 48;
    private static final int CHECKS = 4_000;

    private IdentityBench() {}

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        try (var one = TestNodes.start();
                var two = TestNodes.start()) {
            signIns(out, one);
            checks(out, one);
            revocation(out, one, two, rounds);
        }
        System.exit(0);
    }

    private static void signIns(PrintStream out, ConfigurableApplicationContext node) throws Exception {
        var credentials = new ArrayList<TestPharmacy.Credentials>();
        while (credentials.size() < PEOPLE) {
            var pharmacy = TestPharmacy.open(node);
            for (var role : List.of(Role.PHARMACIST, Role.TECHNICIAN, Role.STORE_ADMINISTRATOR)) {
                credentials.add(pharmacy.enrol(role));
            }
        }
        var argon = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
        var hash = argon.encode("correct plum orbit staple");
        for (int threads : new int[] {1, 2, 4}) {
            double hashes = perSecond(threads, PEOPLE, _ -> argon.matches("correct plum orbit staple", hash));
            Thread.sleep(31_000); // each person's code is good once
            double signIns = perSecond(threads, PEOPLE, i -> signIn(node, credentials.get(i)));
            out.printf(
                    "%d at a time: %5.1f sign-ins a second, %5.1f Argon2 hashes a second, ratio %.2f%n",
                    threads, signIns, hashes, signIns / hashes);
        }
    }

    private static boolean signIn(ConfigurableApplicationContext node, TestPharmacy.Credentials who) {
        var attempt = new SignIn.Attempt(
                who.username(),
                who.password(),
                who.totp().codeAt(Instant.now()),
                new Request(
                        UUID.randomUUID(),
                        "",
                        UUID.randomUUID().toString(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty()),
                Browser.unknown("bench"));
        TestPharmacy.done(node.getBean(SignIn.class).signIn(attempt));
        return true;
    }

    private static void checks(PrintStream out, ConfigurableApplicationContext node) throws InterruptedException {
        var who = TestPharmacy.open(node).enrol(Role.PHARMACIST);
        var session = session(node, who);
        var door = node.getBean(SessionDoor.class);
        var jdbc = node.getBean(JdbcClient.class);
        for (int warm = 0; warm < 2; warm++) {
            var check = nanos(() -> door.enter(session.token()).isPresent());
            var bare = nanos(() -> jdbc.sql("select 1").query(Integer.class).single() == 1);
            if (warm == 1) {
                out.printf(
                        "session check: median %.3f ms, p99 %.3f ms; a bare round trip: median %.3f ms, p99 %.3f ms%n",
                        at(check, 0.5), at(check, 0.99), at(bare, 0.5), at(bare, 0.99));
            }
        }
    }

    private static SignedIn session(ConfigurableApplicationContext node, TestPharmacy.Credentials who)
            throws InterruptedException {
        Thread.sleep(1);
        return TestPharmacy.done(node.getBean(SignIn.class)
                .signIn(new SignIn.Attempt(
                        who.username(),
                        who.password(),
                        who.totp().codeAt(Instant.now()),
                        Request.none(),
                        Browser.unknown("bench"))));
    }

    private static void revocation(
            PrintStream out, ConfigurableApplicationContext one, ConfigurableApplicationContext two, int rounds) {
        var pharmacy = TestPharmacy.open(one);
        var took = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            var caller = pharmacy.caller(Role.TECHNICIAN, TestNodes.port(two));
            if (caller.get("/api/v1/session").statusCode() != 200) {
                throw new IllegalStateException("the second node does not know the session");
            }
            TestPharmacy.done(one.getBean(EndSessions.class)
                    .endAll(pharmacy.as(Role.MASTER_ADMINISTRATOR), pharmacy.person(Role.TECHNICIAN)));
            long ended = System.nanoTime();
            took[round] = untilTurnedAway(caller, ended);
        }
        Arrays.sort(took);
        out.printf(
                "revoked on one node, turned away by the other: median %.1f ms, longest %.1f ms, of %d rounds%n",
                took[rounds / 2], took[rounds - 1], rounds);
    }

    /** Milliseconds from the revocation to the end of the first request that was turned away. */
    private static double untilTurnedAway(TestCaller caller, long ended) {
        while (caller.get("/api/v1/session").statusCode() == 200) {
            Thread.onSpinWait();
        }
        return (System.nanoTime() - ended) / 1e6;
    }

    private interface Each {
        boolean run(int number);
    }

    private static double perSecond(int threads, int times, Each task) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long start = System.nanoTime();
            var futures = IntStream.range(0, times)
                    .mapToObj(i -> pool.submit(() -> task.run(i)))
                    .toList();
            for (var future : futures) {
                future.get();
            }
            return times / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static double[] nanos(Supplier<Boolean> task) {
        var took = new double[CHECKS];
        for (int i = 0; i < CHECKS; i++) {
            long start = System.nanoTime();
            if (!task.get()) {
                throw new IllegalStateException("not what was measured");
            }
            took[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(took);
        return took;
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, part * sorted.length)];
    }
}
