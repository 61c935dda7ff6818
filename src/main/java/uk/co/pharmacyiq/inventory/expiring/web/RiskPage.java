package uk.co.pharmacyiq.inventory.expiring.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import uk.co.pharmacyiq.inventory.expiring.AtRisk;
import uk.co.pharmacyiq.inventory.expiring.ExpiryRound;
import uk.co.pharmacyiq.inventory.expiring.ViewExpiry;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.Choice;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.LondonTime;

/** What will not be sold before it expires, and the rounds. */
record RiskPage(PremisesId premises, ViewExpiry.View view, List<FieldError> errors) {

    String path(String rest) {
        return "/premises/" + premises + "/" + rest;
    }

    /** The place where most is at risk is chosen first. */
    List<Choice> places() {
        var first = view.atRisk().stream().map(AtRisk::place).findFirst();
        return view.places().stream()
                .map(place -> new Choice(
                        place.id().toString(),
                        place.name(),
                        first.filter(place.id()::equals).isPresent()))
                .toList();
    }

    List<Choice> days() {
        boolean later = view.atRisk().stream()
                .findFirst()
                .filter(risk -> risk.daysLeft() > 90)
                .isPresent();
        return List.of(
                new Choice("0", "Today: what has expired or does today", false),
                new Choice("30", "The next 30 days", false),
                new Choice("90", "The next 90 days", !later),
                new Choice("180", "The next 180 days", later));
    }

    String day(AtRisk risk) {
        return LondonTime.date(risk.lot().expiry().lastDay());
    }

    String worth(AtRisk risk) {
        return risk.risk()
                .map(pence -> String.format(Locale.UK, "£%,.2f", pence / 100.0))
                .orElse("No price");
    }

    String labels(AtRisk risk) {
        return path("stock/labels?product=" + risk.lot().product() + "&batch="
                + URLEncoder.encode(risk.lot().batch().value(), StandardCharsets.UTF_8) + "&expiry="
                + risk.lot().expiry());
    }

    String begun(ExpiryRound.Head head) {
        return LondonTime.time(head.begunAt());
    }
}
