package uk.co.pharmacyiq.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import uk.co.pharmacyiq.PharmacyTest;
import uk.co.pharmacyiq.TestPharmacy;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** Going round all organisations of the running application. */
class RoundsTest extends PharmacyTest {

    /** A round that writes down where it was, and fails at one. */
    private static final class Walk implements Round {
        private final List<OrganisationId> seen = new CopyOnWriteArrayList<>();
        private final CountDownLatch rounds = new CountDownLatch(3);
        private final OrganisationId failsAt;
        private final OrganisationId last;

        private Walk(OrganisationId failsAt, OrganisationId last) {
            this.failsAt = failsAt;
            this.last = last;
        }

        @Override
        public String name() {
            return "a walk";
        }

        @Override
        public Duration every() {
            return Duration.ofMillis(5);
        }

        @Override
        public void visit(OrganisationId organisation) {
            seen.add(organisation);
            if (organisation.equals(last)) {
                rounds.countDown();
            }
            if (organisation.equals(failsAt)) {
                throw new IllegalStateException("not here");
            }
        }
    }

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Directory directory;

    private OrganisationId one;
    private OrganisationId other;

    @BeforeEach
    void two_organisations() {
        one = TestPharmacy.open(application).organisation();
        other = TestPharmacy.open(application).organisation();
    }

    @Test
    void every_organisation_is_visited_and_one_that_fails_keeps_no_other_waiting() throws Exception {
        var walk = new Walk(one, other);
        new Rounds(directory, provided(walk), true).once(walk);
        assertThat(walk.seen).isEqualTo(directory.organisations()).contains(one, other);
    }

    @Test
    void rounds_go_on_from_the_start_of_the_server_until_its_end() throws Exception {
        var walk = new Walk(one, other);
        var rounds = new Rounds(directory, provided(walk), true);
        rounds.begin();
        rounds.begin();
        assertThat(walk.rounds.await(30, TimeUnit.SECONDS)).isTrue();
        rounds.destroy();
        Thread.sleep(100);
        var seen = walk.seen.size();
        Thread.sleep(100);
        assertThat(walk.seen).hasSize(seen);
    }

    @Test
    void what_the_server_does_of_itself_is_called_by_a_name_of_its_own_and_leaves_it_time_for_others() {
        var rounds = application.getBeansOfType(Round.class).values();
        assertThat(rounds.stream().map(Round::name).collect(Collectors.toSet()))
                .hasSameSizeAs(rounds)
                .contains(
                        "comparing the trail of looks with the record",
                        "review of roles",
                        "telling of sub-processors",
                        "watch over looks",
                        "watch over the record");
        assertThat(rounds).allMatch(round -> round.every().compareTo(Duration.ofMinutes(1)) >= 0);
    }

    private static ObjectProvider<Round> provided(Round round) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("round", round);
        return beans.getBeanProvider(Round.class);
    }
}
