package uk.co.pharmacyiq.kernel;

import com.google.errorprone.annotations.Immutable;

/** A refusal whose words are always the same: a constant of an enum that lists them, one line each. */
public interface WordedRefusal extends Refusal {

    /**
     * What it says.
     *
     * @param code stable
     * @param field the field of the request that must change, or the empty string
     * @param advice what is wrong and what to do next
     */
    @Immutable
    record Words(String code, Kind kind, String field, String advice) {}

    Words words();

    @Override
    default String code() {
        return words().code();
    }

    @Override
    default Kind kind() {
        return words().kind();
    }

    @Override
    default String field() {
        return words().field();
    }

    @Override
    default String advice() {
        return words().advice();
    }
}
