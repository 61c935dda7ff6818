package uk.co.pharmacyiq.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestCaller;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.kernel.TimeOrderedId;
import uk.co.pharmacyiq.patients.web.Ward;

/** Whether something exists elsewhere cannot be told by how long the answer takes. */
class EqualTimesTest extends PharmacyTest {

    private static final int TIMES = 30;

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    /** Rank-sum test over interleaved samples: what tells the two apart must be chance. */
    @Test
    @DisplayName("M-028 what is another organisation's takes as long to answer as what never was")
    void what_is_anothers_takes_as_long_as_what_never_was() throws SQLException {
        var ours = TestPharmacy.open(application);
        var theirs = TestPharmacy.open(application);
        new Ward(application, theirs).fill();
        theirs.receive(theirs.lot("EQUAL1", LocalDate.now().plusDays(30)), 10);
        var holdings = Holdings.of(theirs.organisation());
        var at = "/api/v1/premises/" + ours.premises();
        var ways = Map.of(
                "/api/v1/premises/%s/stock",
                theirs.premises().toString(),
                "/api/v1/people/%s",
                theirs.person(Role.TECHNICIAN).toString(),
                "/api/v1/record/%s",
                holdings.named("event").getFirst(),
                at + "/stock/movements/%s",
                holdings.named("movement").getFirst(),
                at + "/patients/%s",
                holdings.named("patient").getFirst());
        var caller = ours.caller(Role.SUPERINTENDENT, port);
        var told = new TreeMap<String, Double>();
        ways.forEach((way, theirId) -> told.put(way, difference(caller, way, theirId)));
        assertThat(told.values())
                .as("standard deviations between the ranks, of " + told)
                .allMatch(each -> Math.abs(each) < 4.0);
    }

    private static double difference(TestCaller caller, String way, String theirId) {
        var foreign = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (int i = 0; i < TIMES + 5; i++) {
            var nobodys = TimeOrderedId.next().toString();
            long one = i % 2 == 0 ? nanos(caller, way, theirId) : 0;
            long other = nanos(caller, way, nobodys);
            long late = i % 2 == 0 ? one : nanos(caller, way, theirId);
            if (i >= 5) {
                foreign.add(late);
                unknown.add(other);
            }
        }
        return z(foreign, unknown);
    }

    private static long nanos(TestCaller caller, String way, String id) {
        long began = System.nanoTime();
        int status = caller.get(way.formatted(id)).statusCode();
        long took = System.nanoTime() - began;
        assertThat(status).as(way).isIn(403, 404);
        return took;
    }

    private static double z(List<Long> one, List<Long> other) {
        double wins = one.stream()
                .mapToDouble(a -> other.stream()
                        .mapToDouble(b -> a > b ? 1 : a.equals(b) ? 0.5 : 0)
                        .sum())
                .sum();
        double n = one.size();
        double m = other.size();
        return (wins - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
    }
}
