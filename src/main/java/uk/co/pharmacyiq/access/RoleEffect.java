package uk.co.pharmacyiq.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.PremisesId;

/**
 * What a change of a role would do: which permissions it adds and takes, and who gains or loses what by it, and where. What
 * somebody also holds by another role they neither gain nor lose.
 *
 * @param before the role as it is; for a copy, as if nobody held anything by it
 */
public record RoleEffect(Role before, Role after, List<Line> lines) {

    public RoleEffect {
        lines = List.copyOf(lines);
    }

    /**
     * What one person gains and loses.
     *
     * @param premises empty means the whole organisation
     */
    public record Line(PersonId person, Optional<PremisesId> premises, Set<String> gains, Set<String> loses) {}

    /** What the role holds from then on. */
    public Set<String> added() {
        return RoleVersion.beyond(after, before);
    }

    /** What it no longer holds. */
    public Set<String> taken() {
        return RoleVersion.beyond(before, after);
    }

    public boolean changesNothing() {
        return added().isEmpty() && taken().isEmpty() && before.title().equals(after.title());
    }

    /** Whether somebody gains power over people and rights by it. */
    boolean givesPower() {
        return lines.stream()
                .anyMatch(line ->
                        !Collections.disjoint(line.gains(), Limits.shipped().administrative()));
    }

    /** Works it out from everybody's grants, those that begin later included. */
    static RoleEffect of(Role before, Role after, Collection<RoleGrant> everybodys) {
        var lines = new ArrayList<Line>();
        var byPerson = new LinkedHashMap<PersonId, List<RoleGrant>>();
        everybodys.forEach(grant ->
                byPerson.computeIfAbsent(grant.person(), _ -> new ArrayList<>()).add(grant));
        byPerson.forEach((person, grants) -> {
            if (grants.stream().anyMatch(grant -> grant.role().is(before))) {
                lines.addAll(of(person, grants, after));
            }
        });
        return new RoleEffect(before, after, lines);
    }

    private static List<Line> of(PersonId person, List<RoleGrant> grants, Role after) {
        var then = grants.stream()
                .map(grant -> grant.role().is(after) ? as(grant, after) : grant)
                .toList();
        var everywhere = line(person, Optional.empty(), held(grants), held(then));
        var local = grants.stream()
                .flatMap(grant -> grant.premises().stream())
                .distinct()
                .map(premises -> line(person, Optional.of(premises), held(grants, premises), held(then, premises)))
                .map(line -> without(line, everywhere));
        return Stream.concat(Stream.of(everywhere), local)
                .filter(line -> !line.gains().isEmpty() || !line.loses().isEmpty())
                .toList();
    }

    private static Line line(PersonId person, Optional<PremisesId> where, Set<String> before, Set<String> after) {
        var gains = new TreeSet<>(after);
        gains.removeAll(before);
        var loses = new TreeSet<>(before);
        loses.removeAll(after);
        return new Line(person, where, gains, loses);
    }

    private static Line without(Line line, Line everywhere) {
        line.gains().removeAll(everywhere.gains());
        line.loses().removeAll(everywhere.loses());
        return line;
    }

    private static RoleGrant as(RoleGrant grant, Role role) {
        return new RoleGrant(grant.id(), grant.person(), role, grant.premises(), grant.days(), grant.given());
    }

    private static Set<String> held(List<RoleGrant> grants) {
        return permissions(grants.stream().filter(grant -> grant.premises().isEmpty()));
    }

    private static Set<String> held(List<RoleGrant> grants, PremisesId at) {
        return permissions(
                grants.stream().filter(grant -> grant.premises().map(at::equals).orElse(true)));
    }

    private static Set<String> permissions(Stream<RoleGrant> grants) {
        var all = new TreeSet<String>();
        grants.forEach(grant -> all.addAll(grant.role().permissions()));
        return all;
    }

    /** Who gains something, by person. */
    Map<PersonId, Set<String>> gains() {
        var gains = new LinkedHashMap<PersonId, Set<String>>();
        lines.stream()
                .filter(line -> !line.gains().isEmpty())
                .forEach(line -> gains.computeIfAbsent(line.person(), _ -> new TreeSet<>())
                        .addAll(line.gains()));
        return gains;
    }
}
