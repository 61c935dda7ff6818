package uk.co.pharmacyiq.inventory.ordering.proposal;

/**
 * How often and how safely an organisation orders.
 *
 * @param review days from one order to the next
 * @param cover days for which each order is to last beyond that
 * @param service for how many of a hundred such stretches stock is to last
 */
record Rhythm(long review, long cover, int service) {

    /** How many deviations are kept beside the mean for that (of the normal distribution). */
    double factor() {
        return switch (service) {
            case 90 -> 1.2816;
            case 95 -> 1.6449;
            case 98 -> 2.0537;
            case 99 -> 2.3263;
            default -> throw new IllegalArgumentException("no such service level");
        };
    }
}
