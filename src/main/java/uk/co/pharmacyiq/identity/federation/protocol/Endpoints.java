package uk.co.pharmacyiq.identity.federation.protocol;

import java.net.URI;
import java.util.Optional;

/**
 * Where a provider is reached, as it described itself when it was set up.
 *
 * @param userInfo empty where it tells nothing but tokens
 * @param namesItself whether each of its answers names its issuer (RFC 9207), so that one cannot pass for another's
 * @param assertion how we sign to prove that we are its client
 */
public record Endpoints(
        String issuer,
        URI authorization,
        URI token,
        Optional<URI> userInfo,
        URI keys,
        boolean namesItself,
        String assertion) {}
