package uk.co.pharmacyiq.bench.audit;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import uk.co.pharmacyiq.kernel.OrganisationId;

/** Organisations of which some are far busier than others: the n-th is met in proportion to 1/n. */
final class Tenants {

    private final List<OrganisationId> organisations;
    private final double[] reached;

    private Tenants(List<OrganisationId> organisations) {
        this.organisations = organisations;
        this.reached = new double[organisations.size()];
        double sum = 0;
        for (int i = 0; i < reached.length; i++) {
            sum += 1.0 / (i + 1);
            reached[i] = sum;
        }
    }

    static Tenants of(int count) {
        return new Tenants(
                IntStream.rangeClosed(1, count).mapToObj(Tenants::organisation).toList());
    }

    /** The same identifiers that {@code 'format(00000000-0000-7000-8000-%012x)'} gives in SQL. */
    static OrganisationId organisation(int number) {
        return new OrganisationId(new UUID(0x7000L, 0x8000_0000_0000_0000L | number));
    }

    List<OrganisationId> all() {
        return organisations;
    }

    /** One by its business. */
    OrganisationId busy() {
        double point = ThreadLocalRandom.current().nextDouble() * reached[reached.length - 1];
        int found = Arrays.binarySearch(reached, point);
        return organisations.get(Math.min(organisations.size() - 1, found < 0 ? -found - 1 : found));
    }

    /** One like any other. */
    OrganisationId any() {
        return organisations.get(ThreadLocalRandom.current().nextInt(organisations.size()));
    }
}
