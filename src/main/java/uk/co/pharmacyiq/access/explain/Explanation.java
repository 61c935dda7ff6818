package uk.co.pharmacyiq.access.explain;

import java.util.List;
import java.util.Optional;
import uk.co.pharmacyiq.access.BeyondRoles;
import uk.co.pharmacyiq.access.RoleGrant;
import uk.co.pharmacyiq.kernel.PersonId;
import uk.co.pharmacyiq.kernel.Refusal;
import uk.co.pharmacyiq.work.Action;

/**
 * Why somebody may do something somewhere, or may not.
 *
 * @param refusal what the door would say; empty where they may
 * @param sources every grant that gives the permission, whether it counts here today or not, each with what it lacks
 * @param lent what they have beyond their roles that gives it
 * @param registration what the register says, where the act is a profession's
 * @param besides what else stands in the way or must be known
 */
public record Explanation(
        PersonId person,
        String name,
        Action<?> action,
        Optional<Refusal> refusal,
        List<Source> sources,
        List<BeyondRoles.Lent> lent,
        Optional<String> registration,
        List<String> besides) {

    /**
     * A grant that gives the permission.
     *
     * @param lacks why it does not count here today; empty where it does
     */
    public record Source(RoleGrant grant, Optional<String> lacks) {}

    public boolean may() {
        return refusal.isEmpty();
    }
}
