package uk.co.pharmacyiq.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.kernel.OrganisationId;

class FairSharesTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC);

    private final OrganisationId chain = OrganisationId.next();
    private final OrganisationId shop = OrganisationId.next();
    private final OrganisationId another = OrganisationId.next();

    @Test
    void one_alone_never_holds_the_whole_pool() {
        var shares = shares(12, 6, 2, 0, Duration.ZERO);
        assertThat(all(shares, chain, 40)).hasSize(12);
    }

    @Test
    void a_share_shrinks_as_others_arrive_and_everybody_gets_theirs() {
        var shares = shares(12, 6, 1, 0, Duration.ZERO);
        shares.enter(shop, false).orElseThrow().close();
        assertThat(all(shares, chain, 40)).hasSize(3);
        assertThat(all(shares, shop, 40)).hasSize(3);
        assertThat(all(shares, another, 40)).hasSize(2);
    }

    @Test
    void however_many_there_are_each_may_have_one_request_under_way() {
        var shares = shares(12, 6, 1, 0, Duration.ZERO);
        for (int i = 0; i < 50; i++) {
            assertThat(shares.enter(OrganisationId.next(), false)).isPresent();
        }
    }

    @Test
    void nobody_is_refused_while_a_processor_has_nothing_to_do() {
        var shares = shares(12, 2, 4, 0, Duration.ZERO);
        shares.enter(shop, false).orElseThrow().close();
        assertThat(all(shares, chain, 40)).hasSize(4);
    }

    @Test
    void whoever_was_refused_comes_in_when_a_turn_is_given_back() {
        var shares = shares(1, 1, 0, 0, Duration.ZERO);
        var turn = shares.enter(chain, false).orElseThrow();
        assertThat(shares.enter(chain, false)).isEmpty();
        turn.close();
        assertThat(shares.enter(chain, false)).isPresent();
    }

    @Test
    void somebody_who_waits_comes_in_as_soon_as_it_is_their_turn() throws Exception {
        var shares = shares(1, 1, 0, 1, Duration.ofSeconds(20));
        var turn = shares.enter(chain, false).orElseThrow();
        var waiting = CompletableFuture.supplyAsync(() -> shares.enter(chain, false));
        assertThat(waiting).isNotDone();
        turn.close();
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isPresent();
    }

    @Test
    void exports_are_few_at_a_time_and_leave_room_for_everything_else() {
        var shares = shares(12, 6, 2, 0, Duration.ZERO);
        var exports = IntStream.range(0, 5)
                .mapToObj(_ -> shares.enter(chain, true))
                .flatMap(Optional::stream)
                .toList();
        assertThat(exports).hasSize(2);
        assertThat(shares.enter(chain, false)).isPresent();
        exports.getFirst().close();
        assertThat(shares.enter(chain, true)).isPresent();
    }

    @Test
    void under_any_load_no_share_is_exceeded_and_every_turn_comes_back() throws Exception {
        var shares = shares(6, 4, 2, 50, Duration.ofMillis(500));
        var running = Map.of(chain, new AtomicInteger(), shop, new AtomicInteger());
        var most = new AtomicInteger();
        var done = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 400; i++) {
                var who = List.of(chain, shop).get(i % 2);
                threads.submit(() -> {
                    var turn = shares.enter(who, false);
                    if (turn.isPresent()) {
                        most.accumulateAndGet(running.get(who).incrementAndGet(), Math::max);
                        Thread.sleep(1);
                        running.get(who).decrementAndGet();
                        done.incrementAndGet();
                        turn.get().close();
                    }
                    return true;
                });
            }
        }
        assertThat(most.get()).isLessThanOrEqualTo(6);
        assertThat(done.get()).isGreaterThan(50);
        assertThat(all(shares, chain, 7)).hasSizeLessThanOrEqualTo(6).isNotEmpty();
    }

    private static List<FairShares.Turn> all(FairShares shares, OrganisationId who, int wanted) {
        var turns = new ArrayList<FairShares.Turn>();
        for (int i = 0; i < wanted; i++) {
            shares.enter(who, false).ifPresent(turns::add);
        }
        return turns;
    }

    private static FairShares shares(int alone, int together, int idle, int waiting, Duration patience) {
        return new FairShares(new ShareLimits(alone, together, idle, 2, waiting, patience), NOW);
    }
}
