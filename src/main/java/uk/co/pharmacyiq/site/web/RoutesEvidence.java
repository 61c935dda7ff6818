package uk.co.pharmacyiq.site.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.site.Evidence;

/** Counts the routes of the running system, and what each declares. */
@Component
class RoutesEvidence implements Evidence {

    private final ObjectProvider<RoutesAtStart> routesAtStart;

    RoutesEvidence(ObjectProvider<RoutesAtStart> routesAtStart) {
        this.routesAtStart = routesAtStart;
    }

    @Override
    public String id() {
        return "M-029";
    }

    @Override
    public String claim() {
        return "Every page and every route says which permission it takes, or why it is open to all; one that says neither"
                + " stops the system from starting.";
    }

    @Override
    public Finding check() {
        var routes = routesAtStart.getObject().routes();
        long open =
                routes.stream().filter(route -> route.permission().isEmpty()).count();
        boolean declared = routes.stream()
                .allMatch(route -> route.permission().isEmpty() != route.open().isEmpty());
        return new Finding(
                declared,
                routes.size() + " routes looked at: " + (routes.size() - open) + " take a permission, " + open
                        + " are open, each with its reason.");
    }
}
