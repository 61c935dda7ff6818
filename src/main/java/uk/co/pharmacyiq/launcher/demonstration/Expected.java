package uk.co.pharmacyiq.launcher.demonstration;

import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.Outcome.Done;
import uk.co.pharmacyiq.kernel.Outcome.Refused;

/** Made-up data breaks no rule: a refusal here is a defect of the data. */
final class Expected {

    private Expected() {}

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reason) ->
                throw new IllegalStateException("the demonstration data was refused: " + reason.code());
        };
    }
}
