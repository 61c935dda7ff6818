package uk.co.pharmacyiq.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.work.Work;

/** The roles of an organisation as they are now: those that are shipped, unless it made them its own, and its copies. */
@Component
class Roles {

    private final RoleStore store;

    Roles(RoleStore store) {
        this.store = store;
    }

    /** By code: the shipped ones first, in their order, then the copies. */
    Map<String, Role> all(Work work) {
        var roles = new LinkedHashMap<String, Role>();
        Role.shipped().forEach(role -> roles.put(role.code(), role));
        store.latest(work).forEach(own -> roles.put(own.role().code(), own.role()));
        return Collections.unmodifiableMap(roles);
    }

    Optional<Role> find(Work work, String code) {
        return Optional.ofNullable(all(work).get(code));
    }

    /** Every version of one, the latest first; what is shipped stands last. */
    List<RoleVersion> versions(Work work, String code) {
        var versions = new ArrayList<>(store.versions(work, code));
        Role.shipped(code).ifPresent(shipped -> versions.add(new RoleVersion(shipped, Optional.empty())));
        return versions;
    }

    /** Makes a version the one that holds; false where somebody was faster. */
    boolean add(Work work, Role role, String reason) {
        return store.add(work, role, reason);
    }

    /** A role that a grant names and nobody knows any more gives nothing. */
    static Role named(Map<String, Role> roles, String code) {
        var known = roles.get(code);
        return known != null ? known : new Role(new Role.Name(code, code, 0), code, Optional.empty(), Set.of());
    }
}
