package uk.co.pharmacyiq.tenancy.contract.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.TypedText;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.tenancy.contract.Signature;

/** What somebody enters to accept the contract. */
record ContractForm(
        @Nullable String version,
        @Nullable String signer,
        @Nullable String position,
        @Nullable String signedOn,
        @Nullable Boolean entitled) {

    static Outcome<Signature> read(Fields fields) {
        var version = fields.need("version", text -> TypedText.line(text, 20), "Say which version is accepted.");
        var signer = fields.need(
                "signer",
                text -> TypedText.line(text, 100).filter(name -> name.length() >= 2),
                "Enter the full name of the person who signs for your organisation.");
        var position = fields.need(
                "position",
                text -> TypedText.line(text, 100).filter(words -> words.length() >= 2),
                "Enter what they are in your organisation.");
        var signed = fields.need("signedOn", LondonTime::day, "Enter the day it was signed.");
        fields.need(
                "entitled",
                text -> Optional.of(text).filter("true"::equals),
                "Confirm that this person may sign for your organisation.");
        return fields.finish(() -> new Signature(version.value(), signer.value(), position.value(), signed.value()));
    }
}
