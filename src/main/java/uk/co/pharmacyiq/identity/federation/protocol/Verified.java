package uk.co.pharmacyiq.identity.federation.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.federation.protocol.IdTokens.Believed;

/**
 * Somebody a provider vouches for, after every check.
 *
 * @param userId what tells this person from every other for good
 * @param subject what the provider calls them in its tokens
 * @param sid the session at the provider; empty where it does not name one
 * @param name as the provider tells it, to be shown to themselves only
 */
public record Verified(
        String userId,
        String subject,
        String sid,
        String acr,
        List<String> amr,
        Instant authTime,
        boolean phishingResistant,
        String name,
        List<NrbacRole> roles) {

    private static final String ROLES = "nhsid_nrbac_roles";
    private static final int MOST_OF_TEXT = 255;

    public Verified {
        amr = List.copyOf(amr);
        roles = List.copyOf(roles);
    }

    static Verified of(RelyingParty we, String userId, Believed believed, Map<String, Object> beside) {
        return new Verified(
                userId,
                believed.subject(),
                text(believed.claims().getClaim("sid")).orElse(""),
                believed.acr(),
                believed.amr(),
                believed.authTime(),
                we.assurance().resists(believed.acr(), believed.amr()),
                text(beside.get("name"))
                        .or(() -> text(believed.claims().getClaim("name")))
                        .orElse(""),
                we.telling() ? NrbacRole.all(beside.get(ROLES)) : List.of());
    }

    /** A claim that is text one can keep. */
    static Optional<String> text(@Nullable Object value) {
        return value instanceof String text
                        && !text.isBlank()
                        && text.length() <= MOST_OF_TEXT
                        && text.codePoints().noneMatch(Character::isISOControl)
                ? Optional.of(text)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "Verified[hidden]";
    }
}
