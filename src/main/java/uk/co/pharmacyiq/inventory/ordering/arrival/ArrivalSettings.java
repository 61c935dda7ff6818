package uk.co.pharmacyiq.inventory.ordering.arrival;

import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.tenancy.Setting;
import uk.co.pharmacyiq.tenancy.Settings;
import uk.co.pharmacyiq.work.Work;

/** What an organisation may set about deliveries and invoices. */
@Component
class ArrivalSettings {

    private static final Setting TOLERANCE = Setting.whole(
            "stock.invoice-tolerance",
            "Pence a line of an invoice may differ",
            "A line of an invoice matches where it costs no more than so much above the order.",
            5,
            new Setting.Form.Whole(0, 10_000, "pence"));
    private static final Setting SHORT_DATED = Setting.whole(
            "stock.short-dated-days",
            "Days a delivered pack should still be good for",
            "A pack that expires sooner is recorded as short-dated when it comes.",
            180,
            new Setting.Form.Whole(0, 1_000, "days"));

    private final Settings settings;

    ArrivalSettings(Settings settings) {
        this.settings = settings;
    }

    /** What an organisation may set about it. */
    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        Setting invoiceTolerance() {
            return TOLERANCE;
        }

        @Bean
        Setting shortDatedDays() {
            return SHORT_DATED;
        }
    }

    long tolerance(Work work) {
        return settings.whole(work, TOLERANCE);
    }

    /** What expires before this day came short-dated. */
    LocalDate goodUntil(Work work) {
        return work.today().plusDays(settings.whole(work, SHORT_DATED));
    }
}
