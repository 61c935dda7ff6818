package uk.co.pharmacyiq.identity.federation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A provider that says whatever a test wants: right where nothing is said about it, wrong where the test makes it so. It
 * stands for the outside world and nothing else.
 */
final class ForgingIssuer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Draft> codes = new ConcurrentHashMap<>();
    private final Map<String, Draft> accessTokens = new ConcurrentHashMap<>();
    private final AtomicInteger keyFetches = new AtomicInteger();
    private final AtomicInteger redeemed = new AtomicInteger();
    private volatile List<RSAKey> published;
    private volatile RSAKey key;

    ForgingIssuer() {
        try {
            key = newKey("first");
            published = List.of(key);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, metadata()));
        server.createContext("/keys", exchange -> {
            keyFetches.incrementAndGet();
            json(exchange, 200, keys());
        });
        server.createContext("/token", this::token);
        server.createContext("/userinfo", this::userinfo);
        server.start();
    }

    /** A question as it arrived here in the browser's address. */
    record Asked(Map<String, String> parameters) {

        static Asked of(URI question) {
            return new Asked(form(question.getRawQuery()));
        }

        String get(String name) {
            return parameters.getOrDefault(name, "");
        }
    }

    /** An answer before it is given, for a test to spoil. */
    static final class Draft {
        JWSAlgorithm algorithm = JWSAlgorithm.RS256;
        RSAKey signWith;
        String kid;
        boolean unsigned;
        boolean signedWithPublicKey;
        final Map<String, Object> claims = new HashMap<>();
        final Map<String, Object> userinfo = new HashMap<>();
        final Asked asked;
        final String accessToken = UUID.randomUUID().toString();

        private Draft(Asked asked, RSAKey key) {
            this.asked = asked;
            this.signWith = key;
            this.kid = key.getKeyID();
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    RSAKey key() {
        return key;
    }

    int keyFetches() {
        return keyFetches.get();
    }

    /** How many codes were turned into tokens. */
    int redeemed() {
        return redeemed.get();
    }

    static RSAKey newKey(String kid) {
        try {
            return new RSAKeyGenerator(2048).keyID(kid).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Signs with another key from now on, which is published from now on. */
    void rotate(String kid) {
        key = newKey(kid);
        published = List.of(key);
    }

    /** A code for an answer to that question, for somebody with one role at that organisation. */
    String code(Asked asked, String userId, String odsCode, Consumer<Draft> spoil) {
        var draft = new Draft(asked, key);
        var now = Instant.now();
        draft.claims.putAll(Map.of(
                "iss", issuer(),
                "sub", "sub-" + userId,
                "aud", asked.get("client_id"),
                "iat", Date.from(now),
                "exp", Date.from(now.plusSeconds(300)),
                "auth_time", now.getEpochSecond(),
                "nonce", asked.get("nonce"),
                "acr", "AAL3_N3_SMARTCARD",
                "sid", UUID.randomUUID().toString()));
        draft.claims.put("amr", List.of("N3_SMARTCARD"));
        draft.claims.put(
                "at_hash",
                AccessTokenHash.compute(new BearerAccessToken(draft.accessToken), JWSAlgorithm.RS256, null)
                        .getValue());
        draft.userinfo.putAll(Map.of(
                "sub",
                "sub-" + userId,
                "nhsid_useruid",
                userId,
                "name",
                "CARD Holder",
                "nhsid_nrbac_roles",
                List.of(role("100", odsCode))));
        spoil.accept(draft);
        var code = UUID.randomUUID().toString();
        codes.put(code, draft);
        return code;
    }

    static Map<String, Object> role(String id, String odsCode) {
        return Map.of(
                "person_orgid",
                "1",
                "person_roleid",
                id,
                "org_code",
                odsCode,
                "role_name",
                "\"Clinical\":\"Clinical Provision\":\"Health Professional Access Role\"",
                "role_code",
                "S8000:G8000:R8003",
                "activity_codes",
                List.of("B0572"));
    }

    /** A logout token, for a test to spoil. */
    String logoutToken(String clientId, String sid, Consumer<Map<String, Object>> spoil) {
        var claims = new HashMap<String, Object>(Map.of(
                "iss", issuer(),
                "aud", clientId,
                "iat", Date.from(Instant.now()),
                "jti", UUID.randomUUID().toString(),
                "sid", sid,
                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())));
        spoil.accept(claims);
        return sign(JWSAlgorithm.RS256, key, key.getKeyID(), claims);
    }

    static String sign(JWSAlgorithm algorithm, RSAKey key, String kid, Map<String, Object> claims) {
        try {
            var header = new JWSHeader.Builder(algorithm)
                    .type(JOSEObjectType.JWT)
                    .keyID(kid)
                    .build();
            var token = new SignedJWT(header, set(claims));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JWTClaimsSet set(Map<String, Object> claims) {
        var builder = new JWTClaimsSet.Builder();
        claims.forEach(builder::claim);
        return builder.build();
    }

    private static String idToken(Draft draft) {
        try {
            if (draft.unsigned) {
                return new PlainJWT(set(draft.claims)).serialize();
            }
            if (draft.signedWithPublicKey) {
                var token = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .keyID(draft.kid)
                                .build(),
                        set(draft.claims));
                token.sign(new MACSigner(draft.signWith.toRSAPublicKey().getEncoded()));
                return token.serialize();
            }
            return sign(draft.algorithm, draft.signWith, draft.kid, draft.claims);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var draft = codes.remove(form.getOrDefault("code", ""));
        boolean proved = draft != null
                && challenge(form.getOrDefault("code_verifier", "")).equals(draft.asked.get("code_challenge"))
                && form.getOrDefault("redirect_uri", "").equals(draft.asked.get("redirect_uri"))
                && form.getOrDefault("client_assertion", "").split("\\.").length == 3;
        if (!proved) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        redeemed.incrementAndGet();
        accessTokens.put(draft.accessToken, draft);
        json(
                exchange,
                200,
                Map.of(
                        "access_token",
                        draft.accessToken,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        idToken(draft)));
    }

    private void userinfo(HttpExchange exchange) throws IOException {
        var sent = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        var draft = accessTokens.get(sent.replace("Bearer ", ""));
        if (draft == null) {
            json(exchange, 401, Map.of("error", "invalid_token"));
        } else {
            json(exchange, 200, draft.userinfo);
        }
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "userinfo_endpoint", issuer() + "/userinfo",
                "jwks_uri", issuer() + "/keys",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"),
                "token_endpoint_auth_methods_supported", List.of("private_key_jwt"),
                "token_endpoint_auth_signing_alg_values_supported", List.of("RS512"));
    }

    private Map<String, Object> keys() {
        return Map.of(
                "keys",
                published.stream().map(one -> one.toPublicJWK().toJSONObject()).toList());
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        var bytes = JSONObjectUtils.toJSONString(body).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, String> form(String text) {
        return Stream.of(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
