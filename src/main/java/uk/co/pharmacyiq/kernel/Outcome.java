package uk.co.pharmacyiq.kernel;

import java.util.function.Function;

/** What came of a request: the thing asked for, or the reason it was refused. */
public sealed interface Outcome<T> {

    /** It happened. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It did not happen, and nothing changed. */
    record Refused<T>(Refusal reason) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal reason) {
        return new Refused<>(reason);
    }

    /** Goes on with the value where there is one; a refusal stays what it is. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var reason) -> refused(reason);
        };
    }
}
