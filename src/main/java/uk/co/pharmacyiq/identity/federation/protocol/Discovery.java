package uk.co.pharmacyiq.identity.federation.protocol;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.kernel.Outcome;

/** Fetches the description a provider publishes of itself, and takes it only if people can be signed in by it safely. */
@Component
public class Discovery {

    private static final String PLACE = "/.well-known/openid-configuration";

    /** How we sign to prove that we are a client, the best liked first. NHS CIS2 takes nothing but the first. */
    private static final List<JWSAlgorithm> OURS = List.of(JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.RS256);

    private final Outgoing outgoing;

    Discovery(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    /**
     * The endpoints of the provider of that issuer.
     *
     * @param usual how we sign where the provider does not say what it takes
     */
    public Outcome<Endpoints> fetch(URI issuer, String usual) {
        var text = issuer.toString();
        var place = URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + PLACE);
        return outgoing.get(place)
                .then(reply -> reply.status() == 200
                        ? read(text, reply.body(), usual)
                        : Outcome.refused(TransportRefusal.NOT_A_PROVIDER));
    }

    private Outcome<Endpoints> read(String issuer, String body, String usual) {
        try {
            var told = OIDCProviderMetadata.parse(body);
            if (!told.getIssuer().getValue().equals(issuer)) {
                return Outcome.refused(TransportRefusal.ISSUER_DIFFERS);
            }
            var assertion = assertion(told, usual);
            return suitable(told) && assertion.isPresent()
                    ? reachable(told, assertion.get())
                    : Outcome.refused(TransportRefusal.NOT_SUITABLE);
        } catch (ParseException notOne) {
            return Outcome.refused(TransportRefusal.NOT_A_PROVIDER);
        }
    }

    private static boolean suitable(OIDCProviderMetadata told) {
        return told.getAuthorizationEndpointURI() != null
                && told.getTokenEndpointURI() != null
                && told.getJWKSetURI() != null
                && (told.getResponseTypes() == null || told.getResponseTypes().contains(ResponseType.CODE))
                && (told.getTokenEndpointAuthMethods() == null
                        || told.getTokenEndpointAuthMethods().contains(ClientAuthenticationMethod.PRIVATE_KEY_JWT))
                && (told.getIDTokenJWSAlgs() == null
                        || told.getIDTokenJWSAlgs().stream().anyMatch(Tokens.ALGORITHMS::contains));
    }

    private static Optional<JWSAlgorithm> assertion(OIDCProviderMetadata told, String usual) {
        @Nullable List<JWSAlgorithm> taken = told.getTokenEndpointJWSAlgs();
        return taken == null || taken.isEmpty()
                ? Optional.of(JWSAlgorithm.parse(usual))
                : OURS.stream().filter(taken::contains).findFirst();
    }

    private Outcome<Endpoints> reachable(OIDCProviderMetadata told, JWSAlgorithm assertion) {
        var endpoints = new Endpoints(
                told.getIssuer().getValue(),
                told.getAuthorizationEndpointURI(),
                told.getTokenEndpointURI(),
                Optional.ofNullable(told.getUserInfoEndpointURI()),
                told.getJWKSetURI(),
                told.supportsAuthorizationResponseIssuerParam(),
                assertion.getName());
        var all = Stream.concat(
                        Stream.of(endpoints.authorization(), endpoints.token(), endpoints.keys()),
                        endpoints.userInfo().stream())
                .toList();
        Outcome<Endpoints> outcome = Outcome.done(endpoints);
        for (var each : all) {
            outcome = outcome.then(good -> outgoing.allowed(each).then(_ -> Outcome.done(good)));
        }
        return outcome;
    }
}
