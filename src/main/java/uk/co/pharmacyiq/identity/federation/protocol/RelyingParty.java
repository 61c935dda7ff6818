package uk.co.pharmacyiq.identity.federation.protocol;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Us, as one provider knows us, and what we ask of it.
 *
 * @param redirect where it sends people back to
 * @param scopes what it is asked to tell
 * @param userId the claim that tells one person from another for good: {@code nhsid_useruid}, {@code sub}, {@code oid}
 * @param tenantClaim a claim that must have {@code tenant} as its value; empty where none need be looked at
 * @param telling whether roles are told beside the name, as NHS CIS2 does
 */
public record RelyingParty(
        Endpoints endpoints,
        String clientId,
        URI redirect,
        List<String> scopes,
        Assurance assurance,
        String userId,
        String tenantClaim,
        String tenant,
        boolean telling) {

    /** Nobody is taken whose proof at the provider is older than this. */
    public static final int MAX_AGE_SECONDS = 300;

    public RelyingParty {
        scopes = List.copyOf(scopes);
    }

    /** Whether the tenant is the one that must be named, if one must. */
    boolean isTenant(Function<String, @Nullable Object> claim) {
        return tenantClaim.isEmpty() || tenant.equals(claim.apply(tenantClaim));
    }
}
