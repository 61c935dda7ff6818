package uk.co.pharmacyiq.site.desk;

import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Pages;
import uk.co.pharmacyiq.work.UseCases;

/** What every desk works with. */
@Component
public class DeskTools {

    final UseCases useCases;
    final Api api;
    final Pages pages;
    final Clock clock;

    DeskTools(UseCases useCases, Api api, Pages pages, Clock clock) {
        this.useCases = useCases;
        this.api = api;
        this.pages = pages;
        this.clock = clock;
    }
}
