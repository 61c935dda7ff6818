package uk.co.pharmacyiq.patients.web;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Why somebody is not registered straight away. */
enum RegisterRefusal implements WordedRefusal {
    MAYBE_REGISTERED(
            "maybe-registered",
            Kind.CONFLICT,
            "facts",
            "Somebody like that is registered already. Look at them at patients/alike; if it is none of them, say noneOfThese.");

    private final Words words;

    RegisterRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
