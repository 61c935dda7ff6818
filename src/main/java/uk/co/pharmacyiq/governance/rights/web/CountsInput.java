package uk.co.pharmacyiq.governance.rights.web;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.governance.rights.CountRequests;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** Reads of which days requests are counted, and counts them. */
@Component
class CountsInput {

    private final Api api;
    private final CountRequests countRequests;

    CountsInput(Api api, CountRequests countRequests) {
        this.api = api;
        this.countRequests = countRequests;
    }

    /** From one day to another, both included. */
    private record Span(LocalDate first, LocalDate last) {}

    Outcome<CountRequests.Counts> count(Actor.Person actor, PremisesId premises, Fields fields) {
        var first = fields.need("from", LondonTime::day, "Enter the first day.");
        var last = fields.need(
                "until",
                text -> LondonTime.day(text).filter(day -> !day.isBefore(first.orElse(LocalDate.MIN))),
                "Enter the last day, not before the first.");
        return api.ask(
                actor,
                CountRequests.ACT,
                Target.at(premises),
                fields.finish(() -> new Span(first.value(), last.value())),
                span -> countRequests.count(actor, premises, span.first(), span.last()));
    }
}
