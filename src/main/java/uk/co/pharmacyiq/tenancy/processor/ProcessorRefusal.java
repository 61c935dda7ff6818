package uk.co.pharmacyiq.tenancy.processor;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why a list of sub-processors is not answered. */
enum ProcessorRefusal implements WordedRefusal {
    /** The organisation was told of no such version, or has answered it. */
    NOTHING_TO_ANSWER(
            "processors-answered",
            Kind.CONFLICT,
            "",
            "There is no such list that waits for your answer. Look at what was answered before.");

    private final Words words;

    ProcessorRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
