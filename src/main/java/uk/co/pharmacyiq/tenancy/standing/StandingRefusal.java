package uk.co.pharmacyiq.tenancy.standing;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason that has to do with an organisation's standing. */
enum StandingRefusal implements WordedRefusal {
    /** It is suspended, and stays so. */
    SUSPENDED_ALREADY("organisation-suspended-already", Kind.CONFLICT, "", "This organisation is suspended already."),
    /** It is not suspended, so there is nothing to take back. */
    NOT_SUSPENDED("organisation-not-suspended", Kind.CONFLICT, "", "This organisation is not suspended."),
    /** Whoever signs in belongs to a suspended organisation. */
    SUSPENDED(
            "organisation-suspended",
            Kind.NOT_ALLOWED,
            "",
            "Your organisation's use of PharmacyIQ is suspended. Its records are kept. Ask your superintendent to call PharmacyIQ.");

    private final Words words;

    StandingRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
