package uk.co.pharmacyiq.inventory.expiring.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.inventory.expiring.AtRisk;
import uk.co.pharmacyiq.inventory.expiring.BeginExpiryRound;
import uk.co.pharmacyiq.inventory.expiring.ExpiryRound;
import uk.co.pharmacyiq.inventory.expiring.TickExpiry;
import uk.co.pharmacyiq.inventory.expiring.ViewExpiry;
import uk.co.pharmacyiq.inventory.expiring.web.ExpiryInput.RoundBody;
import uk.co.pharmacyiq.inventory.expiring.web.ExpiryInput.TickBody;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.site.RequestNotes;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** What is at risk of expiring, and rounds, for programs. */
@RestController
class ExpiryApi {

    private static final String EXPIRY = "/api/v1/premises/{premises}/stock/expiry";

    private final Api api;
    private final ViewExpiry viewExpiry;
    private final BeginExpiryRound beginExpiryRound;
    private final TickExpiry tickExpiry;

    ExpiryApi(Api api, ViewExpiry viewExpiry, BeginExpiryRound beginExpiryRound, TickExpiry tickExpiry) {
        this.api = api;
        this.viewExpiry = viewExpiry;
        this.beginExpiryRound = beginExpiryRound;
        this.tickExpiry = tickExpiry;
    }

    record AtRiskAnswer(
            String product,
            String name,
            String batch,
            String expiry,
            UUID place,
            long daysLeft,
            String unsold,
            @Nullable Long riskPence,
            String why) {
        static AtRiskAnswer of(AtRisk risk) {
            return new AtRiskAnswer(
                    risk.lot().product().value(),
                    risk.name(),
                    risk.lot().batch().value(),
                    risk.lot().expiry().toString(),
                    risk.place(),
                    risk.daysLeft(),
                    risk.unsold().toString(),
                    risk.risk().orElse(null),
                    risk.why());
        }
    }

    record ExpiryAnswer(List<AtRiskAnswer> lines) {}

    record RoundIdAnswer(UUID id) {}

    record RoundLineAnswer(
            String product,
            String name,
            String batch,
            String expiry,
            String quantity,
            @Nullable String found) {}

    record RoundAnswer(UUID id, String place, String until, List<RoundLineAnswer> lines) {
        static RoundAnswer of(ExpiryRound round) {
            return new RoundAnswer(
                    round.head().id(),
                    round.head().placeName(),
                    round.head().until().toString(),
                    round.lines().stream()
                            .map(line -> new RoundLineAnswer(
                                    line.lot().product().value(),
                                    line.name(),
                                    line.lot().batch().value(),
                                    line.lot().expiry().toString(),
                                    line.quantity().toString(),
                                    line.found().map(Enum::name).orElse(null)))
                            .toList());
        }
    }

    @GetMapping(EXPIRY)
    @Permitted(ViewExpiry.PERMISSION)
    ResponseEntity<ExpiryAnswer> viewExpiry(Actor.Person actor, @PathVariable String premises) {
        return api.ok(viewExpiry
                .view(actor, RequestNotes.premises(premises))
                .then(view -> Outcome.done(new ExpiryAnswer(
                        view.atRisk().stream().map(AtRiskAnswer::of).toList()))));
    }

    @PostMapping(EXPIRY + "/rounds")
    @Permitted(BeginExpiryRound.PERMISSION)
    ResponseEntity<RoundIdAnswer> beginExpiryRound(
            Actor.Person actor, @PathVariable String premises, @RequestBody RoundBody body) {
        var where = RequestNotes.premises(premises);
        var read = ExpiryInput.round(where, Fields.ofBody(body));
        return api.created(api.ask(
                        actor,
                        BeginExpiryRound.ACT,
                        Target.at(where),
                        read,
                        asked -> beginExpiryRound.begin(actor, asked))
                .then(id -> Outcome.done(new RoundIdAnswer(id))));
    }

    @GetMapping(EXPIRY + "/rounds/{round}")
    @Permitted(ViewExpiry.PERMISSION)
    ResponseEntity<RoundAnswer> viewExpiryRound(
            Actor.Person actor, @PathVariable String premises, @PathVariable String round) {
        return api.ok(viewExpiry
                .round(actor, RequestNotes.premises(premises), RequestNotes.id(round))
                .then(found -> Outcome.done(RoundAnswer.of(found))));
    }

    @PostMapping(EXPIRY + "/rounds/{round}/ticks")
    @Permitted(TickExpiry.PERMISSION)
    ResponseEntity<RoundIdAnswer> tickExpiry(
            Actor.Person actor, @PathVariable String premises, @PathVariable String round, @RequestBody TickBody body) {
        var where = RequestNotes.premises(premises);
        var read = ExpiryInput.tick(where, RequestNotes.id(round), Fields.ofBody(body));
        return api.created(
                api.ask(actor, TickExpiry.ACT, Target.at(where), read, asked -> tickExpiry.tick(actor, asked))
                        .then(id -> Outcome.done(new RoundIdAnswer(id))));
    }
}
