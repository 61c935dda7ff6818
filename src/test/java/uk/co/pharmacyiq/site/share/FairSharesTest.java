package uk.co.pharmacyiq.site.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import uk.co.pharmacyiq.kernel.OrganisationId;

class FairSharesTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC);

    private final Whose chain = one();
    private final Whose shop = one();
    private final Whose another = one();

    @Test
    void one_alone_never_holds_the_whole_pool() {
        var shares = shares(12, 6, 2, 0, Duration.ZERO);
        assertThat(all(shares, chain, 40)).hasSize(12);
    }

    @Test
    void a_share_shrinks_as_others_arrive_and_everybody_gets_theirs() {
        var shares = shares(12, 6, 1, 0, Duration.ZERO);
        shares.enter(shop).orElseThrow().close();
        assertThat(all(shares, chain, 40)).hasSize(3);
        assertThat(all(shares, shop, 40)).hasSize(3);
        assertThat(all(shares, another, 40)).hasSize(2);
    }

    @Test
    void however_many_there_are_each_may_have_one_request_under_way() {
        var shares = shares(12, 6, 1, 0, Duration.ZERO);
        for (int i = 0; i < 50; i++) {
            assertThat(shares.enter(one())).isPresent();
        }
    }

    @Test
    void nobody_is_refused_while_a_processor_has_nothing_to_do() {
        var shares = shares(12, 2, 4, 0, Duration.ZERO);
        shares.enter(shop).orElseThrow().close();
        assertThat(all(shares, chain, 40)).hasSize(4);
    }

    @Test
    void whoever_was_refused_comes_in_when_a_turn_is_given_back() {
        var shares = shares(1, 1, 0, 0, Duration.ZERO);
        var turn = shares.enter(chain).orElseThrow();
        assertThat(shares.enter(chain)).isEmpty();
        turn.close();
        assertThat(shares.enter(chain)).isPresent();
    }

    @Test
    void somebody_who_waits_comes_in_as_soon_as_it_is_their_turn() throws Exception {
        var shares = shares(1, 1, 0, 1, Duration.ofSeconds(20));
        var turn = shares.enter(chain).orElseThrow();
        var waiting = CompletableFuture.supplyAsync(() -> shares.enter(chain));
        assertThat(waiting).isNotDone();
        turn.close();
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isPresent();
    }

    @Test
    void whoever_used_little_just_now_does_not_wait_behind_whoever_used_much() {
        var now = new AtomicReference<>(NOW.instant());
        InstantSource source = now::get;
        var clock = source.withZone(ZoneOffset.UTC);
        var shares = new FairShares(new ShareLimits(12, 2, 1, 0, Duration.ZERO), clock);
        var much = shares.enter(chain).orElseThrow();
        var little = shares.enter(shop).orElseThrow();
        now.updateAndGet(moment -> moment.plusMillis(20));
        little.close();
        now.updateAndGet(moment -> moment.plusMillis(800));
        much.close();
        assertThat(all(shares, chain, 40)).hasSize(1);
        assertThat(all(shares, shop, 40)).hasSize(12);
    }

    @Test
    void strangers_have_one_share_between_them_and_no_address_has_more_than_half_of_it() {
        var shares = shares(12, 6, 1, 0, Duration.ZERO);
        assertThat(all(shares, new Whose.Stranger("192.0.2.1"), 40)).hasSize(6);
        assertThat(all(shares, new Whose.Stranger("192.0.2.2"), 40)).hasSize(6);
        assertThat(all(shares, new Whose.Stranger("192.0.2.3"), 40)).isEmpty();
        assertThat(all(shares, chain, 40)).hasSize(3);
    }

    @Test
    void an_address_that_left_may_come_back() {
        var shares = shares(2, 2, 0, 0, Duration.ZERO);
        for (int i = 0; i < 5; i++) {
            shares.enter(new Whose.Stranger("192.0.2.1")).orElseThrow().close();
        }
        assertThat(all(shares, chain, 5)).as("nobody is a stranger just now").hasSize(2);
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
                    var turn = shares.enter(who);
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

    private static Whose one() {
        return new Whose.Of(OrganisationId.next());
    }

    private static List<Turn> all(FairShares shares, Whose who, int wanted) {
        var turns = new ArrayList<Turn>();
        for (int i = 0; i < wanted; i++) {
            shares.enter(who).ifPresent(turns::add);
        }
        return turns;
    }

    private static FairShares shares(int alone, int together, int idle, int waiting, Duration patience) {
        return new FairShares(new ShareLimits(alone, together, idle, waiting, patience), NOW);
    }
}
