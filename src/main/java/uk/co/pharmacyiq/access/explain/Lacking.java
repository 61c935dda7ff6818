package uk.co.pharmacyiq.access.explain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.co.pharmacyiq.access.RoleGrant;
import uk.co.pharmacyiq.identity.SignInRules;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Action;

/** What keeps a grant from counting for an act, here and today. */
final class Lacking {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Lacking() {}

    static Optional<String> of(RoleGrant grant, Action<?> action, Optional<PremisesId> where, LocalDate today) {
        if (!grant.days().begun(today)) {
            return grant.days().first().map(first -> "It begins on " + DAY.format(first) + ".");
        }
        if (grant.days().over(today)) {
            return grant.days().last().map(last -> "It ended on " + DAY.format(last) + ".");
        }
        return switch (action.scope()) {
            case ORGANISATION ->
                grant.premises().isPresent()
                        ? Optional.of("The act takes the role in the whole organisation.")
                        : Optional.empty();
            case PREMISES -> elsewhere(grant, where);
            case ANYWHERE, SELF, OPERATOR -> Optional.empty();
        };
    }

    /** Whether the roles that count sleep where somebody signed in without a passkey. */
    static Optional<String> passkey(List<Explanation.Source> sources, SignInRules.InForce rules, Instant now) {
        return sources.stream()
                .filter(source -> source.lacks().isEmpty())
                .map(source -> rules.from(source.grant().role().givesPower()))
                .max(Comparator.naturalOrder())
                .filter(from -> from.isBefore(Instant.MAX))
                .map(from -> from.isAfter(now)
                        ? "From " + LondonTime.time(from) + " this sleeps in sessions begun without a passkey."
                        : "This sleeps in sessions begun without a passkey: they must sign in with one.");
    }

    private static Optional<String> elsewhere(RoleGrant grant, Optional<PremisesId> where) {
        if (where.isEmpty()) {
            return Optional.of("The act is about one premises: choose which.");
        }
        return grant.premises().isPresent() && !grant.premises().equals(where)
                ? Optional.of("It is held at other premises.")
                : Optional.empty();
    }
}
