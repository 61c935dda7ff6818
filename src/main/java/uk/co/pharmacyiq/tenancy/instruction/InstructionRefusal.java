package uk.co.pharmacyiq.tenancy.instruction;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why an instruction is not written down or not taken back. */
enum InstructionRefusal implements WordedRefusal {
    /** There is none of that kind that stands. */
    UNKNOWN("instruction-unknown", Kind.NOT_FOUND, "", "There is no such instruction, or it was taken back already."),
    /** It cannot have been given on a day to come. */
    GIVEN_LATER("given-later", Kind.INVALID, "givenOn", "Enter the day it was given: today or earlier.");

    private final Words words;

    InstructionRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
