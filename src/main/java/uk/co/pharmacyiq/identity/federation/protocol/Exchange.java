package uk.co.pharmacyiq.identity.federation.protocol;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.federation.protocol.IdTokens.Believed;
import uk.co.pharmacyiq.identity.federation.protocol.IdTokens.Offered;
import uk.co.pharmacyiq.kernel.Outcome;

/** Asks a provider who somebody is, by the authorization code flow with PKCE, and believes the answer once it is checked. */
@Component
public class Exchange {

    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Outgoing outgoing;
    private final IdTokens idTokens;
    private final Clock clock;

    Exchange(Outgoing outgoing, IdTokens idTokens, Clock clock) {
        this.outgoing = outgoing;
        this.idTokens = idTokens;
        this.clock = clock;
    }

    /** What is made up for one question, so that an answer to another cannot pass. */
    public record Secrets(String state, String nonce, String verifier) {

        @Override
        public String toString() {
            return "Secrets[hidden]";
        }
    }

    /** Where the browser goes to be asked. */
    public URI question(RelyingParty we, Secrets secrets) {
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(we.scopes().toArray(String[]::new)),
                        new ClientID(we.clientId()),
                        we.redirect())
                .endpointURI(we.endpoints().authorization())
                .state(new State(secrets.state()))
                .nonce(new Nonce(secrets.nonce()))
                .codeChallenge(new CodeVerifier(secrets.verifier()), CodeChallengeMethod.S256)
                .maxAge(RelyingParty.MAX_AGE_SECONDS);
        if (we.telling()) {
            request.acrValues(List.of(new ACR("AAL3_ANY")));
        }
        return request.build().toURI();
    }

    /** Who the code stands for. */
    public Outcome<Verified> redeem(RelyingParty we, ClientKey key, String code, Secrets secrets) {
        var form = Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", we.redirect().toString(),
                "client_id", we.clientId(),
                "code_verifier", secrets.verifier(),
                "client_assertion_type", ASSERTION,
                "client_assertion", key.assertion(we, clock.instant()));
        return outgoing.post(we.endpoints().token(), form)
                .then(reply -> switch (reply.status()) {
                    case 200 -> json(reply.body(), Flaw.FORM);
                    case 400, 401, 403 -> Outcome.refused(TransportRefusal.CODE_NOT_TAKEN);
                    default -> Outcome.refused(TransportRefusal.UNREACHABLE);
                })
                .then(told -> believe(we, told, secrets.nonce()));
    }

    private Outcome<Verified> believe(RelyingParty we, Map<String, Object> told, String nonce) {
        if (!(told.get("id_token") instanceof String idToken)
                || !(told.get("access_token") instanceof String accessToken)) {
            return Outcome.refused(Flaw.FORM);
        }
        return idTokens.check(we, new Offered(idToken, accessToken, nonce))
                .then(believed -> more(we, accessToken).then(info -> verified(we, believed, info)));
    }

    /** What the provider tells beside the token; nothing where it has no such place. */
    private Outcome<Optional<Map<String, Object>>> more(RelyingParty we, String accessToken) {
        var place = we.endpoints().userInfo();
        if (place.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        return outgoing.get(place.get(), accessToken)
                .then(reply -> reply.status() == 200 && reply.isJson()
                        ? json(reply.body(), Flaw.USERINFO_FORM)
                        : Outcome.refused(Flaw.USERINFO_FORM))
                .then(info -> Outcome.done(Optional.of(info)));
    }

    private static Outcome<Verified> verified(RelyingParty we, Believed believed, Optional<Map<String, Object>> info) {
        var told = info.orElse(Map.of());
        if (info.isPresent() && !believed.subject().equals(told.get("sub"))) {
            return Outcome.refused(Flaw.USERINFO_SUBJECT);
        }
        var inToken = Verified.text(believed.claims().getClaim(we.userId()));
        var beside = Verified.text(told.get(we.userId()));
        if (inToken.isPresent() && beside.isPresent() && !inToken.equals(beside)) {
            return Outcome.refused(Flaw.USER_ID_DIFFERS);
        }
        var userId = beside.or(() -> inToken);
        return userId.isEmpty()
                ? Outcome.refused(Flaw.USER_ID_MISSING)
                : Outcome.done(Verified.of(we, userId.get(), believed, told));
    }

    private static Outcome<Map<String, Object>> json(String body, Flaw otherwise) {
        try {
            return Outcome.done(JSONObjectUtils.parse(body));
        } catch (ParseException notOne) {
            return Outcome.refused(otherwise);
        }
    }
}
