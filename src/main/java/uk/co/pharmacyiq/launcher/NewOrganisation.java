package uk.co.pharmacyiq.launcher;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.identity.proof.PersonName;
import uk.co.pharmacyiq.identity.proof.SignInName;

/**
 * Reads what an operator says about an organisation to take on, and collects every fault.
 *
 * @param prefix what stands before the name of each setting, so that a fault names it as the operator wrote it
 */
record NewOrganisation(String prefix, List<String> faults) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_HANDLE = 31;

    /** The request; empty where there is a fault. Texts that are missing altogether are faults of the caller's. */
    Optional<FirstAdministrator.Request> read(
            String name, @Nullable String handle, String administrator, String username) {
        int before = faults.size();
        if (!name.isEmpty() && (name.length() < 2 || name.length() > LONGEST_NAME)) {
            faults.add(prefix + "name must have 2 to " + LONGEST_NAME + " characters");
        }
        String chosen = handle == null ? derived(name) : handle;
        if (!name.isEmpty() && !chosen.matches("[a-z][a-z0-9-]{1,30}")) {
            faults.add(prefix + "handle must be given: 2 to " + LONGEST_HANDLE
                    + " small letters, digits and hyphens, beginning with a letter");
        }
        Optional<PersonName> person = PersonName.parse(administrator).filter(parsed -> !parsed.isNobody());
        if (!administrator.isEmpty() && person.isEmpty()) {
            faults.add(prefix + "administrator must be the full name of one person, not a role or a place");
        }
        Optional<String> local = SignInName.parseLocal(username).filter(parsed -> !PersonName.isNobodys(parsed));
        if (!username.isEmpty() && local.isEmpty()) {
            faults.add(prefix + "administrator-username must be one person's, such as asha.patel:"
                    + " small letters, digits, dots, hyphens");
        }
        return faults.size() == before && person.isPresent() && local.isPresent()
                ? Optional.of(new FirstAdministrator.Request(name, chosen, person.get(), local.get()))
                : Optional.empty();
    }

    /** What is left of a name in small letters: {@code Northway Pharmacy Group} is {@code northway-pharmacy-group}. */
    private static String derived(String name) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_HANDLE)).replaceAll("-+$", "");
    }
}
