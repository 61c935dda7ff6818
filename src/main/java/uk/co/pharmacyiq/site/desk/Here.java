package uk.co.pharmacyiq.site.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Request;
import uk.co.pharmacyiq.work.Rights;

/**
 * Who asks, and where.
 *
 * @param asking with the request as it came: for the act that the route declares
 * @param today the day in London
 * @param root where the desk's pages begin below those of the premises: {@code stock/fridges}; empty for all of them
 */
public record Here(Actor.Person asking, PremisesId premises, Rights rights, LocalDate today, String root) {

    /** The same person, for whatever else the page shows. */
    public Actor.Person looking() {
        return asking.with(asking.request().composed());
    }

    /** The same person and request, for one of several acts that a form asks for at once: each takes effect once. */
    public Actor.Person part(String name) {
        var request = asking.request();
        return asking.with(new Request(
                request.id(),
                request.correlation(),
                request.address(),
                request.permission(),
                request.once().map(once -> new Request.Once(keyOf(once.key(), name), once.digest()))));
    }

    private static String keyOf(String key, String name) {
        return UUID.nameUUIDFromBytes((key + " " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Whether they may do something at these premises. */
    public boolean may(String permission) {
        return rights.holdsAt(permission, premises);
    }

    /** What the premises are called; empty for one whom they are not shown. */
    public String premisesName() {
        return rights.surroundings().premises().getOrDefault(premises, "");
    }

    /** Address of one of the desk's pages; empty for the first of them. */
    public String path(String rest) {
        return "/premises/" + premises + below(root) + below(rest);
    }

    private static String below(String part) {
        return part.isEmpty() || part.startsWith("/") ? part : "/" + part;
    }
}
