package uk.co.pharmacyiq.identity.federation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.federation.Provider;
import uk.co.pharmacyiq.identity.federation.ViewProviders.Details;
import uk.co.pharmacyiq.identity.federation.protocol.ClientKey;
import uk.co.pharmacyiq.kernel.TransferBasis;
import uk.co.pharmacyiq.site.FieldError;
import uk.co.pharmacyiq.site.Fields;

/** One sign-in service: what to register there, and the form to change it. */
record ProviderPage(Details details, @Nullable Fields typed, List<FieldError> errors) {

    Provider provider() {
        return details.provider();
    }

    String address() {
        return provider().address(details.handle());
    }

    /** The certificate of the latest key, as files hold it. */
    String certificate() {
        return details.keys().stream()
                .filter(key -> key.until().isEmpty())
                .map(key -> ClientKey.certificate(key.shown()))
                .findFirst()
                .orElse("");
    }

    boolean isDirectory() {
        return provider().settings().kind() == Provider.Kind.DIRECTORY;
    }

    String shown(String field) {
        if (typed != null) {
            return typed.shown(field);
        }
        var settings = provider().settings();
        var trust = settings.trust();
        return switch (field) {
            case "name" -> settings.name();
            case "issuer" -> settings.issuer().toString();
            case "clientId" -> settings.clientId();
            case "ourAddress" -> settings.ourAddress();
            case "country" -> settings.place().country();
            case "transferBasis" ->
                settings.place().basis().map(TransferBasis::stored).orElse("");
            case "userId" -> trust.userId();
            case "tenantClaim" -> trust.tenantClaim();
            case "tenant" -> trust.tenant();
            case "secondFactor" -> String.join(" ", trust.secondFactor());
            default -> String.join(" ", trust.phishingResistant());
        };
    }

    @Nullable
    String error(String field) {
        return FieldError.of(errors, field);
    }
}
