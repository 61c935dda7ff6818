package uk.co.pharmacyiq.patients.fhir;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import uk.co.pharmacyiq.kernel.PatientId;
import uk.co.pharmacyiq.patients.record.Fact;

/** Small parts that several resources share. */
final class Texts {

    private Texts() {}

    static Reference patient(PatientId id) {
        return new Reference("Patient/" + id.value());
    }

    static Date date(Instant instant) {
        return Date.from(instant);
    }

    /** A day as it was recorded, in the precision it was recorded in. */
    static Optional<DateTimeType> day(Fact fact, String field) {
        return fact.get(field).map(DateTimeType::new);
    }

    /** From when until when; null where neither was recorded. */
    static @Nullable Period period(Fact fact) {
        var since = day(fact, "since");
        var until = day(fact, "until");
        if (since.isEmpty() && until.isEmpty()) {
            return null;
        }
        var period = new Period();
        since.ifPresent(period::setStartElement);
        until.ifPresent(period::setEndElement);
        return period;
    }
}
