package uk.co.pharmacyiq.inventory.spreading.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import uk.co.pharmacyiq.inventory.ledger.PackText;
import uk.co.pharmacyiq.inventory.spreading.ViewSpread;
import uk.co.pharmacyiq.site.LondonTime;

/** The stock of all premises, and what is worth moving. */
record SpreadPage(ViewSpread.View view) {

    /** The page of the transfer, with this batch already on it. */
    String draft(ViewSpread.Suggestion suggestion) {
        var lot = suggestion.risk().lot();
        return "/premises/" + suggestion.from() + "/stock/transfers/send?product=" + lot.product() + "&batch="
                + URLEncoder.encode(lot.batch().value(), StandardCharsets.UTF_8) + "&expiry=" + lot.expiry() + "&from="
                + suggestion.risk().place() + "&toPremises=" + suggestion.to();
    }

    String amount(ViewSpread.Suggestion suggestion) {
        var held = suggestion.risk().held();
        return new PackText(suggestion.quantity(), held.packSize(), held.unit()).text();
    }

    String worth(ViewSpread.Suggestion suggestion) {
        return suggestion
                .pence()
                .map(pence -> String.format(Locale.UK, "£%,.2f", pence / 100.0))
                .orElse("No price");
    }

    String expiry(ViewSpread.Suggestion suggestion) {
        return LondonTime.date(suggestion.risk().lot().expiry().lastDay());
    }
}
