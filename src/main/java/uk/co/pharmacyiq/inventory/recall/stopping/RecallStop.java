package uk.co.pharmacyiq.inventory.recall.stopping;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.inventory.ordering.proposal.OrderStop;
import uk.co.pharmacyiq.kernel.DmdCode;
import uk.co.pharmacyiq.tenancy.Setting;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.work.Work;

/**
 * Keeps recalled packs from being proposed: all batches recalled, for as long as the organisation says; single batches, until
 * every premises has closed the alert. Whoever knows better adds the pack to an order by hand.
 */
@Component
class RecallStop implements OrderStop {

    private static final Setting DAYS = Setting.whole(
            "recalls.order-stop-days",
            "How long a recall keeps a medicine from being proposed",
            "Days after the alert was issued. A recall of single batches ends earlier, when every pharmacy has closed it.",
            180,
            new Setting.Form.Whole(1, 1_000, "days"));

    private final Settings settings;
    private final RecalledPackStore store;

    RecallStop(Settings settings, RecalledPackStore store) {
        this.settings = settings;
        this.store = store;
    }

    /** What an organisation may set about it. */
    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        Setting recallStopSetting() {
            return DAYS;
        }
    }

    @Override
    public Map<DmdCode, String> stopped(Work work, Collection<DmdCode> products) {
        var since = work.now().minus(Duration.ofDays(settings.whole(work, DAYS)));
        return store.recalled(work, products, since).stream()
                .collect(toMap(RecalledPackStore.Recalled::product, RecallStop::reason, (first, _) -> first));
    }

    private static String reason(RecalledPackStore.Recalled recalled) {
        return recalled.everyBatch()
                ? "Every batch of it is recalled by " + recalled.reference() + "."
                : "A batch of it is recalled by " + recalled.reference()
                        + ", which is not closed at every pharmacy yet.";
    }
}
