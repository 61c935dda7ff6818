package uk.co.pharmacyiq.patients.looked.web;

import static uk.co.pharmacyiq.kernel.Outcome.done;
import static uk.co.pharmacyiq.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.looked.Looked;
import uk.co.pharmacyiq.patients.looked.LookedRefusal;
import uk.co.pharmacyiq.patients.looked.TakeLooked;
import uk.co.pharmacyiq.site.LondonTime;
import uk.co.pharmacyiq.site.RequestNotes;

/** Reads whose list is asked for, and of when: the last twelve months where nothing is said. */
final class LookedInput {

    private LookedInput() {}

    static Outcome<TakeLooked.Request> request(
            String premises, String patient, @Nullable String from, @Nullable String until, LocalDate today) {
        var first = day(from, today.minusYears(1));
        var last = day(until, today);
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
            return refused(LookedRefusal.PERIOD);
        }
        return done(new TakeLooked.Request(
                RequestNotes.premises(premises),
                new PatientId(RequestNotes.id(patient)),
                new Looked.Period(first.get(), last.get())));
    }

    private static Optional<LocalDate> day(@Nullable String typed, LocalDate otherwise) {
        return typed == null || typed.isBlank() ? Optional.of(otherwise) : LondonTime.day(typed.strip());
    }
}
