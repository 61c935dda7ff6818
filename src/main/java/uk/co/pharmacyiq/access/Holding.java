package uk.co.pharmacyiq.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.work.Rights;

/**
 * Everything one person's rights come from.
 *
 * @param grants those that are open, also those that begin later
 * @param live the professions whose register lists this person
 */
public record Holding(PersonId person, List<RoleGrant> grants, List<BeyondRoles.Lent> beyond, Set<Profession> live) {

    /** The permissions it comes to on a day, by where they are held. */
    public Rights.Held held(LocalDate today) {
        Set<String> everywhere = new HashSet<>();
        Map<PremisesId, Set<String>> at = new HashMap<>();
        for (var grant : grants) {
            if (grant.holds(today)) {
                grant.premises()
                        .map(premises -> at.computeIfAbsent(premises, _ -> new HashSet<>()))
                        .orElse(everywhere)
                        .addAll(grant.role().permissions());
            }
        }
        for (var lent : beyond) {
            at.computeIfAbsent(lent.premises(), _ -> new HashSet<>()).addAll(lent(lent));
        }
        var titles = Stream.concat(
                        grants.stream()
                                .filter(grant -> grant.holds(today))
                                .map(grant -> grant.role().title()),
                        beyond.stream().map(BeyondRoles.Lent::title))
                .distinct()
                .toList();
        return new Rights.Held(everywhere, at, titles);
    }

    /** Of what is lent, acts of a profession are lent to those alone whose register lists them. */
    private Set<String> lent(BeyondRoles.Lent lent) {
        var permissions = new HashSet<>(lent.permissions());
        permissions.removeIf(permission -> Limits.shipped()
                .professional(permission)
                .filter(needed -> !live.contains(needed))
                .isPresent());
        return permissions;
    }

    /** When something of it begins or ends by its date. */
    Instant goodUntil(LocalDate today) {
        var days = grants.stream()
                .flatMap(grant -> Stream.concat(
                        grant.days().first().stream(),
                        grant.days().last().stream().map(last -> last.plusDays(1))))
                .filter(day -> day.isAfter(today))
                .map(day -> day.atStartOfDay(LondonTime.ZONE).toInstant());
        return Stream.concat(days, beyond.stream().map(BeyondRoles.Lent::until))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    /** The grants that give a permission at a place or everywhere, whether they have begun or not. */
    public List<RoleGrant> giving(String permission) {
        return grants.stream().filter(grant -> grant.role().holds(permission)).toList();
    }
}
