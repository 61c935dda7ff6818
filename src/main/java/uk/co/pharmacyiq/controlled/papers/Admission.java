package uk.co.pharmacyiq.controlled.papers;

import java.time.Instant;
import java.util.Optional;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.work.Work;

/** Knows how far the pass of a visitor at work goes. Implemented by the module that gives passes; found at start. */
public interface Admission {

    /** What was written from one moment on and before another. */
    record Window(Instant from, Instant until) {

        static final Window ALL = new Window(Period.ALWAYS.begins(), Period.ALWAYS.ends());

        /** Where both let look. */
        Window within(Period period) {
            var begins = period.begins().isAfter(from) ? period.begins() : from;
            var ends = period.ends().isBefore(until) ? period.ends() : until;
            return new Window(begins, ends.isBefore(begins) ? begins : ends);
        }
    }

    /** Empty where the pass is no good, or not for the register of these premises. */
    Optional<Window> of(Work work, PremisesId premises);
}
