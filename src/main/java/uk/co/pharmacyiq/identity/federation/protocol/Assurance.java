package uk.co.pharmacyiq.identity.federation.protocol;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How sure a provider must be of somebody before its word is taken.
 *
 * @param acrRequired contexts of which one must be named; empty where a method is enough
 * @param secondFactor methods or contexts of which one must be named where no context is required
 * @param phishingResistant methods or contexts that no copied page can ask for
 */
public record Assurance(Set<String> acrRequired, Set<String> secondFactor, Set<String> phishingResistant) {

    /** The contexts of NHS CIS2 at level 3: a smartcard, or a key that is as good. */
    public static final Set<String> AAL3 =
            Set.of("AAL3_ANY", "AAL3_IOS", "AAL3_FIDO2", "AAL3_N3_SMARTCARD", "AAL3_CIS2_SMARTCARD", "AAL3_SMARTCARD");

    public Assurance {
        acrRequired = Set.copyOf(acrRequired);
        secondFactor = Set.copyOf(secondFactor);
        phishingResistant = Set.copyOf(phishingResistant);
    }

    public static Assurance cis2() {
        return new Assurance(AAL3, Set.of(), AAL3);
    }

    /** What is missing, if anything is. A context that is not named is never supposed. */
    Optional<Flaw> missing(String acr, List<String> amr) {
        if (!acrRequired.isEmpty()) {
            if (acr.isEmpty()) {
                return Optional.of(Flaw.ACR_MISSING);
            }
            return acrRequired.contains(acr) ? Optional.empty() : Optional.of(Flaw.ACR_TOO_LOW);
        }
        return names(secondFactor, acr, amr) || resists(acr, amr)
                ? Optional.empty()
                : Optional.of(Flaw.SECOND_FACTOR_MISSING);
    }

    boolean resists(String acr, List<String> amr) {
        return names(phishingResistant, acr, amr);
    }

    private static boolean names(Set<String> wanted, String acr, List<String> amr) {
        return wanted.contains(acr) || amr.stream().anyMatch(wanted::contains);
    }
}
